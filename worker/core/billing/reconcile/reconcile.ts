import { moneyMonths } from '../../../../db/calls/reconcile.ts';
import type { RequestContext } from '../../context.ts';
import { requirePayments } from '../stripe.ts';
import { type Month, nextMonth, startOf } from './month.ts';
import { type MonthReport, reconcileMonth } from './reconcile-month.ts';

/**
 * Compares what was noted, what our tables say and what Stripe says about money, units and subscriptions, in total and one by one, month
 * by month: each is of the month in which it began. `from`: the first month to look at; without it all of them, and whatever Stripe has
 * of before. Changes nothing; what changes at Stripe meanwhile shows as a difference that is gone the next time. Of months whose notes are
 * past their term (docs/retention.md) only tables and Stripe are compared. Throws as askStripe; what was given until then holds.
 */
export async function* reconcile(ctx: RequestContext, from?: Month): AsyncGenerator<MonthReport> {
  requirePayments(ctx);
  const db = ctx.database.asService('reconcile', ctx.request);
  const [[known]] = await db.run((tx) => [moneyMonths(tx)]);
  if (known === undefined) return;
  const { first, running, eventsFrom, ledgerFrom } = known;
  for (let month = from ?? first ?? running; ; month = nextMonth(month)) {
    const isLast = month >= running;
    yield await reconcileMonth(ctx, {
      month,
      from: month === (first ?? running) && from === undefined ? null : startOf(month),
      to: isLast ? null : startOf(nextMonth(month)),
      hasEvents: eventsFrom === null || month >= eventsFrom,
      hasLedger: ledgerFrom === null || month >= ledgerFrom,
    });
    if (isLast) return;
  }
}
