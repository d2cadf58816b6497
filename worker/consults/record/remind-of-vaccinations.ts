import { reminderDays } from '../../../contract/record.ts';
import { remindOfVaccinations as remind } from '../../../db/calls/pet-record.ts';
import type { RequestContext } from '../../core/context.ts';
import { drain } from '../../core/drain.ts';
import { ringNotify } from '../../core/notify/ring.ts';
import type { TimeBudget } from '../../core/time-budget.ts';

/** Vaccinations of one transaction. */
const perPortion = 100;

/** Cron: tells owners which vaccinations are due soon, each once, until nothing is left or the budget is used. Returns how many there were. */
export async function remindOfVaccinations(ctx: RequestContext, budget: TimeBudget): Promise<number> {
  const db = ctx.database.asService('cron:vaccinations', ctx.request);
  const done = await drain(budget, perPortion, {
    'vaccinations-told': async (size) => {
      const [[row]] = await db.run((tx) => [remind(tx, reminderDays, size)]);
      return row?.seen ?? 0;
    },
  });
  const seen = done.get('vaccinations-told') ?? 0;
  if (seen > 0) ringNotify(ctx);
  return seen;
}
