import * as z from 'zod';

/** A link into a consult as its sides see it: never with its token. */
export const linkSchema = z.object({
  id: z.uuid(),
  /** How many came in by it, of how many. */
  uses: z.number().int(),
  maxUses: z.number().int(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});

/** Somebody who came in by a link and was not put out. */
export const guestSchema = z.object({ id: z.uuid(), name: z.string(), enteredAt: z.iso.datetime() });
