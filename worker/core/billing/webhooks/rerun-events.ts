import type { RequestContext } from '../../context.ts';
import type { TimeBudget } from '../../time-budget.ts';
import { drainInbox } from './drain-inbox.ts';

/**
 * Cron: works on events that nobody was told of, that failed, and whose worker is gone, until the budget is used or Stripe is away.
 * Returns how many were settled.
 */
export async function rerunEvents(ctx: RequestContext, budget: TimeBudget): Promise<number> {
  if (ctx.providers.payments === 'off') return 0;
  let count = 0;
  for (;;) {
    const { settled, more } = await drainInbox(ctx, budget);
    count += settled;
    if (!more || budget.isUsed()) break;
  }
  ctx.log.info('sweep', { reason: 'events-rerun', count });
  return count;
}
