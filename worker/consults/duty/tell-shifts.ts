import { tellShifts as tell } from '../../../db/calls/duty.ts';
import type { RequestContext } from '../../core/context.ts';
import { drain } from '../../core/drain.ts';
import { ringNotify } from '../../core/notify/ring.ts';
import type { TimeBudget } from '../../core/time-budget.ts';

/** Shifts of one transaction. */
const perPortion = 100;

/** Cron: tells vets of planned shifts that begin or have ended, until nothing is left or the budget is used. Returns how many there were. */
export async function tellShifts(ctx: RequestContext, budget: TimeBudget): Promise<number> {
  const db = ctx.database.asService('cron:tell-shifts', ctx.request);
  const done = await drain(budget, perPortion, {
    'shifts-told': async (size) => {
      const [[row]] = await db.run((tx) => [tell(tx, size)]);
      return row?.seen ?? 0;
    },
  });
  const seen = done.get('shifts-told') ?? 0;
  if (seen > 0) ringNotify(ctx);
  return seen;
}
