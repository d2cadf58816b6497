import type { Door } from '../../../db/client.ts';
import type { RequestContext } from '../context.ts';
import { drain } from '../drain.ts';
import type { TimeBudget } from '../time-budget.ts';
import { ringNotify } from './ring.ts';

/** Rows of one transaction. */
const perPortion = 100;

/**
 * For cron: tells people of what is due, until nothing is left or the budget is used, and has it sent. `tell` looks at so many rows and answers how many there were.
 * Returns how many there were in all.
 */
export async function tellDue(
  ctx: RequestContext,
  budget: TimeBudget,
  reason: `cron:${string}`,
  tell: (db: Door, size: number) => Promise<number>,
): Promise<number> {
  const db = ctx.database.asService(reason, ctx.request);
  const done = await drain(budget, perPortion, { told: (size) => tell(db, size) });
  const seen = done.get('told') ?? 0;
  if (seen > 0) ringNotify(ctx);
  return seen;
}
