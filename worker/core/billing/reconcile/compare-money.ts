import { noteMark } from '../../../../db/calls/health.ts';
import type { RequestContext } from '../../context.ts';
import type { TimeBudget } from '../../time-budget.ts';
import { monthBefore, monthOf } from './month.ts';
import { reconcile } from './reconcile.ts';

/**
 * Cron, daily: compares this month and the one before as `npm run reconcile` does, and notes how many differences there are, for an alarm. Where payments
 * are off, or when its time is over before it has seen both, it notes nothing. Throws as reconcile.
 */
export async function compareMoney(ctx: RequestContext, budget: TimeBudget): Promise<void> {
  if (ctx.providers.payments === 'off') return;
  const running = monthOf(ctx.now);
  let differences = 0;
  for await (const { month, agrees, differences: found } of reconcile(ctx, monthBefore(running))) {
    differences += agrees ? 0 : Math.max(1, found.length);
    if (month < running && budget.isUsed()) return;
  }
  await ctx.database
    .asService('compare-money', ctx.request)
    .run((tx) => [noteMark(tx, 'reconcile', differences)]);
}
