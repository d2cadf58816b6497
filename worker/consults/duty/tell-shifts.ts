import { tellShifts as tell } from '../../../db/calls/duty.ts';
import type { RequestContext } from '../../core/context.ts';
import { tellDue } from '../../core/notify/tell-due.ts';
import type { TimeBudget } from '../../core/time-budget.ts';

/** Cron: tells vets of planned shifts that begin or have ended, until nothing is left or the budget is used. Returns how many there were. */
export const tellShifts = (ctx: RequestContext, budget: TimeBudget): Promise<number> =>
  tellDue(ctx, budget, 'cron:tell-shifts', async (db, size) => {
    const [[row]] = await db.run((tx) => [tell(tx, size)]);
    return row?.seen ?? 0;
  });
