import { eq } from 'drizzle-orm';
import Stripe from 'stripe';
import * as z from 'zod';
import { revokeUnits } from '../../db/calls/payments.ts';
import { payments } from '../../db/schema/index.ts';
import { audited } from '../core/audit/audited.ts';
import { askStripe, requirePayments } from '../core/billing/stripe.ts';
import { syncPerson } from '../core/billing/sync/sync-person.ts';
import type { AdminContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { type AdminPayment, adminPaymentOf, selectPayments } from './admin-payment.ts';
import { refundFields } from './money-fields.ts';

export const refundPaymentInput = z.object({
  id: z.uuid(),
  ...refundFields.shape,
  /** The same key gives back once. */
  idempotencyKey: z.uuid(),
});
type Input = z.output<typeof refundPaymentInput>;

/** What a refund was asked to be, as it is written on it. */
const askedOf = ({ amount }: Input) => (amount === undefined ? 'rest' : String(amount));

/**
 * Whether this key gave money back already: Stripe itself remembers keys for a day only. Throws IDEMPOTENCY_CONFLICT when it gave
 * something else.
 */
async function gaveBack(stripe: Stripe, intent: string, input: Input): Promise<boolean> {
  const { data } = await stripe.refunds.list({ payment_intent: intent, limit: 100 });
  const before = data.find(({ metadata }) => metadata?.request === input.idempotencyKey);
  if (before !== undefined && before.metadata?.asked !== askedOf(input))
    throw new AppError('IDEMPOTENCY_CONFLICT');
  return before !== undefined;
}

/** Stripe's refusal in our words: the payment is not what it was, or the key was used for something else. */
function refundRefusalOf(error: unknown): unknown {
  if (error instanceof Stripe.errors.StripeIdempotencyError)
    return new AppError('IDEMPOTENCY_CONFLICT', { cause: error });
  if (error instanceof Stripe.errors.StripeInvalidRequestError)
    return new AppError('CONFLICT', { params: { subject: 'payment' }, cause: error });
  return error;
}

/** Lets held money go, or gives taken money back. */
async function giveBack(stripe: Stripe, payment: AdminPayment, intent: string, input: Input, admin: string) {
  const { amount, reason, idempotencyKey } = input;
  const options = { idempotencyKey: `refund:${idempotencyKey}` };
  if (payment.status === 'authorised') {
    await stripe.paymentIntents.cancel(intent, { cancellation_reason: reason }, options);
    return;
  }
  const metadata = { request: idempotencyKey, admin, asked: askedOf(input) };
  const part = amount === undefined ? {} : { amount };
  await stripe.refunds.create({ payment_intent: intent, reason, metadata, ...part }, options);
}

/** The payment as it is written here; `asked` puts on record who wants what, in the same transaction. */
async function readPayment(ctx: AdminContext, id: string, asked?: Input): Promise<AdminPayment> {
  const one = eq(payments.id, id);
  const { amount = null, reason, idempotencyKey: key } = asked ?? {};
  const [[row]] = await ctx.db.run((tx) => [
    selectPayments(tx).where(one),
    ...(asked === undefined
      ? []
      : [
          tx
            .select({ audited: audited('payment.refund', 'payment', payments.id, { amount, reason, key }) })
            .from(payments)
            .where(one),
        ]),
  ]);
  if (row === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'payment' } });
  return adminPaymentOf(row);
}

/**
 * Gives a payment back through Stripe, taken money whole or in part, held money whole, and writes down what is true then. With the
 * last of the money goes a unit that it bought and nobody burned. The same key gives back once. Answers the payment as it is then.
 * Throws NOT_FOUND, WRONG_STATE (the consult that it pays for waits or runs: that ends first), BAD_INPUT (a part of what is only
 * held), CONFLICT (there is not so much left, or it cannot be given back), IDEMPOTENCY_CONFLICT, PROVIDER_OFF, UNAVAILABLE (ask
 * again with the same key).
 */
export async function refundPayment(ctx: AdminContext, input: Input): Promise<AdminPayment> {
  requirePayments(ctx);
  const { id, amount } = input;
  const payment = await readPayment(ctx, id, input);
  const { status, refundable, paymentIntentId: intent } = payment;
  if (status === 'voided') return payment;
  if (intent === null) throw new AppError('CONFLICT', { params: { subject: 'payment' } });
  const whole = amount === undefined || amount === refundable;
  if (status === 'authorised' && !whole)
    throw new AppError('BAD_INPUT', { fields: [{ path: 'amount', problem: 'invalid_value' }] });
  const isRepeat = await askStripe(ctx, (stripe) => gaveBack(stripe, intent, input));
  // Nobody starts a consult whose money is on its way back.
  if (whole && !isRepeat) await ctx.db.run((tx) => [revokeUnits(tx, id)]);
  let refused: AppError | null = null;
  try {
    if (!isRepeat) await askStripe(ctx, (stripe) => giveBack(stripe, payment, intent, input, ctx.actor.id));
  } catch (error) {
    const refusal = refundRefusalOf(error);
    // What somebody else did to this payment is fetched before the refusal is given.
    if (!(refusal instanceof AppError && refusal.code === 'CONFLICT')) throw refusal;
    refused = refusal;
  }
  await syncPerson(ctx, payment.owner.id);
  if (refused !== null) throw refused;
  return readPayment(ctx, id);
}
