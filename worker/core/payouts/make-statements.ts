import { makeStatements as makeStatementsOf } from '../../../db/calls/payouts.ts';
import type { RequestContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { ringNotify } from '../notify/ring.ts';
import type { TimeBudget } from '../time-budget.ts';

/** Vets of one request to the database, which lets one take five seconds. */
const perRun = 20;

/**
 * Cron: makes the statements of months that are over where their vets are, until none is due or the budget is used. Returns how many were made.
 */
export async function makeStatements(ctx: RequestContext, budget: TimeBudget): Promise<number> {
  const db = ctx.database.asService('make-statements', ctx.request);
  let count = 0;
  while (!budget.isUsed()) {
    const [[run]] = await db.run((tx) => [makeStatementsOf(tx, perRun)]);
    if (run === undefined) throw new AppError('INTERNAL');
    count += run.made;
    if (run.vets < perRun) break;
  }
  if (count > 0) ringNotify(ctx);
  ctx.log.info('sweep', { reason: 'statements-made', count });
  return count;
}
