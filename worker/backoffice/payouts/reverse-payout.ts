import Stripe from 'stripe';
import * as z from 'zod';
import { beginReversal, settleReversal } from '../../../db/calls/payouts.ts';
import { askStripe, requirePayments } from '../../core/billing/stripe.ts';
import type { AdminContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import type { AdminPayout } from './admin-payout.ts';
import { reversalReasonSchema } from './payout-fields.ts';
import { readPayout } from './read-payout.ts';

export const reversePayoutInput = z.object({ id: z.uuid(), reason: reversalReasonSchema });
type Input = z.output<typeof reversePayoutInput>;

/** Takes the whole of a transfer back, once; one that came back already is left so. */
async function takeBack(stripe: Stripe, transferId: string, { id }: Input, admin: string): Promise<void> {
  try {
    await stripe.transfers.createReversal(
      transferId,
      { metadata: { statement: id, admin } },
      { idempotencyKey: `payout-reversal:${id}:${admin}` },
    );
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    const { reversed } = await stripe.transfers.retrieve(transferId);
    if (!reversed) throw new AppError('CONFLICT', { params: { subject: 'payout' }, cause: error });
  }
}

/**
 * Takes a payout back at Stripe, all of it, and puts the reason on record. The same again changes nothing. Answers the payout as it is then. Throws
 * NOT_FOUND, WRONG_STATE (it is not paid), CONFLICT (the vet's account has not so much any more), PROVIDER_OFF, UNAVAILABLE (ask again).
 */
export async function reversePayout(ctx: AdminContext, input: Input): Promise<AdminPayout> {
  requirePayments(ctx);
  const { id, reason } = input;
  const [[begun]] = await ctx.db.run((tx) => [beginReversal(tx, id, reason)]);
  if (begun === undefined) throw new AppError('INTERNAL');
  await askStripe(ctx, (stripe) => takeBack(stripe, begun.transferId, input, ctx.actor.id));
  await ctx.db.run((tx) => [settleReversal(tx, id, begun.transferId)]);
  return readPayout(ctx, id);
}
