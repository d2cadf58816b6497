import { fillHours } from '../../../db/calls/figures.ts';
import type { RequestContext } from '../../core/context.ts';
import type { TimeBudget } from '../../core/time-budget.ts';

/** Hours that are counted at once: as many as are quick at a hundred consults an hour. */
const portion = 500;

/** Hours that are counted again: two days each time, and once a day a month, for the ratings and refunds that come late. */
const again = { days: 48, month: 31 * 24 } as const;

/** Counts what happened in the hours that were not counted yet, and in those before them anew. Throws when the database is away. */
export async function fillFigures(
  ctx: RequestContext,
  budget: TimeBudget,
  reach: keyof typeof again,
): Promise<void> {
  const db = ctx.database.asService('figures', ctx.request);
  let hours = again[reach];
  while (!budget.isUsed()) {
    const [[row]] = await db.run((tx) => [fillHours(tx, portion, hours)]);
    if (row === undefined || row.filled < portion) return;
    // What is far behind has nothing to count again.
    hours = 0;
  }
}
