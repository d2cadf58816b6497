import * as z from 'zod';
import { paymentState } from '../../../db/calls/payments.ts';
import { requirePayments } from '../../core/billing/stripe.ts';
import { syncPerson } from '../../core/billing/sync/sync-person.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { startSessionInput } from './start-session.ts';

export const checkPaymentInput = z.object({ paymentId: z.uuid() });

/** What became of the payment for a consult (docs/payment-states.md). */
export const checkPaymentOutput = z.object({
  status: z.enum(['open', 'authorised', 'started', 'voided', 'failed']),
  /** What `sessions.start` is to be sent, with the same idempotency key; null once the consult was started. */
  start: startSessionInput.nullable(),
  /** The consult that it paid for. */
  sessionId: z.uuid().nullable(),
});
type Output = z.infer<typeof checkPaymentOutput>;

async function read(ctx: UserContext, paymentId: string): Promise<Output> {
  const [[row]] = await ctx.db.run((tx) => [paymentState(tx, paymentId)]);
  if (row === undefined) throw new AppError('INTERNAL');
  const { state, start, consultId } = row;
  return {
    status: state,
    start: state === 'started' ? null : (startSessionInput.safeParse(start).data ?? null),
    sessionId: consultId,
  };
}

/**
 * Asks Stripe what became of a payment of the caller for a consult, on the way back from its page or later. Again changes nothing. What
 * is known to be paid can be started while Stripe does not answer. Throws NOT_FOUND, PROVIDER_OFF, UNAVAILABLE.
 */
export async function checkPayment(
  ctx: UserContext,
  input: z.output<typeof checkPaymentInput>,
): Promise<Output> {
  requirePayments(ctx);
  const known = await read(ctx, input.paymentId);
  if (known.status === 'started') return known;
  try {
    await syncPerson(ctx, ctx.actor.id);
  } catch (error) {
    const away = error instanceof AppError && error.code === 'UNAVAILABLE';
    if (away && known.status === 'authorised') return known;
    throw error;
  }
  return read(ctx, input.paymentId);
}
