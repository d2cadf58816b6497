import * as z from 'zod';
import { unstartedPayments } from '../../../db/calls/payments.ts';
import type { UserContext } from '../../core/context.ts';
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
export async function listUnstarted(ctx: UserContext): Promise<z.infer<typeof listUnstartedOutput>> {
  const [rows] = await ctx.db.run((tx) => [unstartedPayments(tx)]);
  return rows.flatMap(({ paymentId, start, amount, currency, paidAt, expiresAt }) => {
    const input = startSessionInput.safeParse(start).data;
    // Written by another version of this input: the money goes back by itself.
    if (input === undefined) return [];
    const moments = { paidAt: paidAt.toISOString(), expiresAt: expiresAt.toISOString() };
    return [{ paymentId, start: input, amount, currency, ...moments }];
  });
}
