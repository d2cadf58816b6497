import { tellUnsigned as tell } from '../../../db/calls/notes.ts';
import type { RequestContext } from '../../core/context.ts';
import { tellDue } from '../../core/notify/tell-due.ts';
import type { TimeBudget } from '../../core/time-budget.ts';

/**
 * Cron: tells vets what they have not signed of consults that they will soon have in hand no more, once for each, until nothing is left or the budget is used. Returns
 * how many there were.
 */
export const tellUnsigned = (ctx: RequestContext, budget: TimeBudget): Promise<number> =>
  tellDue(ctx, budget, 'cron:unsigned', async (db, size) => {
    const [[row]] = await db.run((tx) => [tell(tx, size)]);
    return row?.told ?? 0;
  });
