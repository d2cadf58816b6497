import * as z from 'zod';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { checkPayment } from '../sessions/check-payment.ts';
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
  input: z.output<typeof turnPaidVideoInput>,
): Promise<z.infer<typeof turnPaidVideoOutput>> {
  const { status, start, sessionId } = await checkPayment(ctx, input);
  // Of a consult that is yet to be started: `sessions.start` is what follows.
  if (start !== null || sessionId === null) throw new AppError('NOT_FOUND');
  if (status !== 'authorised') return { status };
  await changeMode(ctx, { sessionId, mode: 'video' });
  return { status: 'started' };
}
