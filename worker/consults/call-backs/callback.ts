import * as z from 'zod';
import { species } from '../../../contract/consults.ts';
import { callbackStates } from '../../../contract/dispatch.ts';
import { phoneSchema } from '../../../contract/phone.ts';

/** A phone number, or nothing. */
export const callbackPhone = z.union([z.literal(''), phoneSchema]);

/** A request to be called back, as its person sees it. */
export const callbackSchema = z.object({
  id: z.uuid(),
  pet: z.object({ id: z.uuid(), name: z.string(), species: z.enum(species) }),
  state: z.enum(callbackStates),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  calledAt: z.iso.datetime().nullable(),
  /** The consult that it became. */
  sessionId: z.uuid().nullable(),
  /** Who is on duty for it now, and when the next one comes by the calendar. */
  vets: z.number().int(),
  nextAt: z.iso.datetime().nullable(),
});
export type Callback = z.infer<typeof callbackSchema>;
