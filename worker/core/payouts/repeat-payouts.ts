import { claimPayouts } from '../../../db/calls/payouts.ts';
import { awayIn } from '../billing/stripe.ts';
import type { RequestContext } from '../context.ts';
import { describeError } from '../log.ts';
import type { TimeBudget } from '../time-budget.ts';
import { sendPayout } from './send-payout.ts';

/**
 * Cron: asks again for transfers whose answer nobody has, each leased just before its turn, until there is none, the budget is used, or Stripe
 * is away. Returns how many were settled.
 */
export async function repeatPayouts(ctx: RequestContext, budget: TimeBudget): Promise<number> {
  if (ctx.providers.payments === 'off') return 0;
  const db = ctx.database.asService('repeat-payouts', ctx.request);
  let settled = 0;
  while (!budget.isUsed()) {
    const [[payout]] = await db.run((tx) => [claimPayouts(tx, 1)]);
    if (payout === undefined) break;
    try {
      await sendPayout(ctx, { payout, db });
      settled += 1;
    } catch (error) {
      if (awayIn(error) !== null) break;
      ctx.log.error('payout-failed', describeError(error));
    }
  }
  ctx.log.info('sweep', { reason: 'payouts-repeated', count: settled });
  return settled;
}
