import { deleteExpired, endingTerms } from '../../../db/calls/retention.ts';
import type { RequestContext } from '../context.ts';
import { drain } from '../drain.ts';
import type { TimeBudget } from '../time-budget.ts';

/** Rows of one transaction: deleted in some tens of milliseconds. */
const perPortion = 2_000;

/**
 * Cron, daily: deletes what is past its term (the table retention_terms), oldest first and every kind in turns, until nothing is left or
 * the budget is used. What is still open stays. Returns how many rows went, by kind.
 */
export async function enforceTerms(ctx: RequestContext, budget: TimeBudget): Promise<Map<string, number>> {
  const db = ctx.database.asRetention(ctx.request);
  const [terms] = await db.run((tx) => [endingTerms(tx)]);
  const deleted = await drain(
    budget,
    perPortion,
    Object.fromEntries(
      terms.map(({ what }) => [
        what,
        async (size: number) => {
          const [[row]] = await db.run((tx) => [deleteExpired(tx, what, size)]);
          return row?.deleted ?? 0;
        },
      ]),
    ),
  );
  for (const [what, count] of deleted) ctx.log.info('sweep', { reason: `expired ${what}`, count });
  return deleted;
}
