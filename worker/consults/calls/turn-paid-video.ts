import * as z from 'zod';
import { paymentState } from '../../../db/calls/payments.ts';
import { requirePayments } from '../../core/billing/stripe.ts';
import { syncPerson } from '../../core/billing/sync/sync-person.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { changeMode } from './change-mode.ts';

export const turnPaidVideoInput = z.object({ paymentId: z.uuid() });

/** What became of the payment (docs/payment-states.md); `started`: the consult is a video now. */
export const turnPaidVideoOutput = z.object({ status: z.enum(['open', 'started', 'voided', 'failed']) });

/**
 * Asks Stripe what became of a payment of the caller for the video of a consult, and makes it a video when the money is held. Again changes
 * nothing. Throws NOT_FOUND, PROVIDER_OFF, UNAVAILABLE, and WRONG_STATE (subject consult) when the consult ended meanwhile: then nothing is
 * charged.
 */
export async function turnPaidVideo(
  ctx: UserContext,
  { paymentId }: z.output<typeof turnPaidVideoInput>,
): Promise<z.infer<typeof turnPaidVideoOutput>> {
  requirePayments(ctx);
  await syncPerson(ctx, ctx.actor.id);
  const [[payment]] = await ctx.db.run((tx) => [paymentState(tx, paymentId)]);
  // Of a consult that is yet to be started: `sessions.paid` knows it.
  if (payment === undefined || payment.start !== null || payment.consultId === null)
    throw new AppError('NOT_FOUND');
  if (payment.state !== 'authorised') return { status: payment.state };
  await changeMode(ctx, { sessionId: payment.consultId, mode: 'video' });
  return { status: 'started' };
}
