import * as z from 'zod';
import { paidVideoStates, paidVideos } from '../../../db/calls/payments.ts';
import type { UserContext } from '../../core/context.ts';

/** What was paid for the videos of chats, newest first, for thirty days; what became a video is not among it. */
export const listPaidVideosOutput = z.array(
  z.object({
    paymentId: z.uuid(),
    sessionId: z.uuid(),
    /** `authorised`: the money is held, and `calls.paid` makes the consult a video. `voided`: it never became one, and nothing is charged. */
    state: z.enum(paidVideoStates),
    amount: z.number().int(),
    currency: z.string(),
    /** When held money goes back if nobody makes the consult a video. */
    expiresAt: z.iso.datetime(),
  }),
);

/** What the caller paid for videos of chats that are not, or never became, videos. One round trip; changes nothing. */
export async function listPaidVideos(ctx: UserContext): Promise<z.infer<typeof listPaidVideosOutput>> {
  const [rows] = await ctx.db.run((tx) => [paidVideos(tx)]);
  return rows.map(({ consultId, expiresAt, ...row }) => ({
    ...row,
    sessionId: consultId,
    expiresAt: expiresAt.toISOString(),
  }));
}
