import { eq } from 'drizzle-orm';
import Stripe from 'stripe';
import { keepCustomer } from '../../../../db/calls/customers.ts';
import { claimSettlements } from '../../../../db/calls/payments.ts';
import { payments } from '../../../../db/schema/index.ts';
import type { RequestContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { describeError } from '../../log.ts';
import type { TimeBudget } from '../../time-budget.ts';
import { askStripe, awayIn } from '../stripe.ts';
import { syncCustomer } from '../sync/sync-customer.ts';

type Settlement = Awaited<ReturnType<typeof claimSettlements>>[number];

/**
 * Takes the money, lets it go or gives it back. Each of the three does nothing a second time at Stripe, so a try whose answer was lost
 * may be repeated with a key of its own: under the old key Stripe repeats a failure as well.
 */
async function carryOut(stripe: Stripe, { paymentId, intentId, action, attempt }: Settlement): Promise<void> {
  const options = { idempotencyKey: ['settle', paymentId, action, attempt].join(':') };
  if (action === 'capture') await stripe.paymentIntents.capture(intentId, {}, options);
  else if (action === 'void')
    await stripe.paymentIntents.cancel(intentId, { cancellation_reason: 'abandoned' }, options);
  else await stripe.refunds.create({ payment_intent: intentId }, options);
}

/** Asks Stripe whose a payment is, and writes it down as the person's customer. */
async function findCustomer(ctx: RequestContext, { paymentId, intentId }: Settlement): Promise<string> {
  const { customer } = await askStripe(ctx, (stripe) => stripe.paymentIntents.retrieve(intentId));
  const db = ctx.database.asService('settle-payments', ctx.request);
  const [[payment]] = await db.run((tx) => [
    tx.select({ userId: payments.userId }).from(payments).where(eq(payments.id, paymentId)),
  ]);
  if (customer === null || payment === undefined)
    throw new AppError('INTERNAL', { internal: 'Money of nobody is held' });
  const customerId = typeof customer === 'string' ? customer : customer.id;
  await db.run((tx) => [keepCustomer(tx, { userId: payment.userId, customerId })]);
  return customerId;
}

/** Carries one decision out and writes down what Stripe says then. */
async function settle(ctx: RequestContext, settlement: Settlement): Promise<void> {
  const { action, at } = settlement;
  const customer = settlement.customerId ?? (await findCustomer(ctx, settlement));
  await askStripe(ctx, async (stripe) => {
    try {
      await carryOut(stripe, settlement);
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
      // It was done before, or the money is gone: what is true is fetched next.
      ctx.log.warn('settled-otherwise', { provider: 'payments', reason: action, ...describeError(error) });
    }
  });
  await syncCustomer(ctx, {
    customer,
    since: at,
    eventId: null,
    kinds: ['invoices', 'payments'],
  });
}

/** How a run ended: how many were settled, and for how many seconds Stripe is away (null when it is there). */
export interface Settled {
  readonly settled: number;
  readonly awaySeconds: number | null;
}

/**
 * Takes the money of consults that were delivered and lets that of others go; when a consult ends (`consultId`) and by cron for what
 * was left: an outage of Stripe, a lost answer, a consult that nobody started. Each is leased just before its turn; it goes on until
 * there is none, the budget is used, or Stripe is away.
 */
export async function settlePayments(
  ctx: RequestContext,
  budget: TimeBudget,
  consultId: string | null = null,
): Promise<Settled> {
  let settled = 0;
  if (ctx.providers.payments === 'off') return { settled, awaySeconds: null };
  const db = ctx.database.asService('settle-payments', ctx.request);
  while (!budget.isUsed()) {
    const [[settlement]] = await db.run((tx) => [claimSettlements(tx, 1, consultId)]);
    if (settlement === undefined) break;
    try {
      await settle(ctx, settlement);
      settled += 1;
    } catch (error) {
      const { action: reason, attempt: count } = settlement;
      ctx.log.error('payment-not-settled', { reason, count, ...describeError(error) });
      const awaySeconds = awayIn(error);
      if (awaySeconds !== null) return { settled, awaySeconds };
    }
  }
  return { settled, awaySeconds: null };
}
