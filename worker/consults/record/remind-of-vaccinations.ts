import { reminderDays } from '../../../contract/record.ts';
import { remindOfVaccinations as remind } from '../../../db/calls/pet-record.ts';
import type { RequestContext } from '../../core/context.ts';
import { tellDue } from '../../core/notify/tell-due.ts';
import type { TimeBudget } from '../../core/time-budget.ts';

/** Cron: tells owners which vaccinations are due soon, each once, until nothing is left or the budget is used. Returns how many there were. */
export const remindOfVaccinations = (ctx: RequestContext, budget: TimeBudget): Promise<number> =>
  tellDue(ctx, budget, 'cron:vaccinations', async (db, size) => {
    const [[row]] = await db.run((tx) => [remind(tx, reminderDays, size)]);
    return row?.seen ?? 0;
  });
