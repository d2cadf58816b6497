import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
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

/** Not yet open. Throws PROVIDER_OFF. */
export async function checkPayment(
  _ctx: UserContext,
  _input: z.output<typeof checkPaymentInput>,
): Promise<z.infer<typeof checkPaymentOutput>> {
  throw new AppError('PROVIDER_OFF', { params: { provider: 'payments' } });
}
