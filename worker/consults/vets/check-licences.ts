import { checkLicences as check } from '../../../db/calls/vets.ts';
import type { RequestContext } from '../../core/context.ts';
import { drain } from '../../core/drain.ts';
import { ringNotify } from '../../core/notify/ring.ts';
import type { TimeBudget } from '../../core/time-budget.ts';
import { queueChanged } from '../consult-rooms.ts';

/** Licences, and vets, of one transaction. */
const perPortion = 100;

/**
 * Cron: tells vets of licences that end within 30 and within 7 days and of those that have ended, once each, and takes those off duty who have
 * none left, until nothing is left or the budget is used. What is offered does not wait for it. Returns how many notices were noted.
 */
export async function checkLicences(ctx: RequestContext, budget: TimeBudget): Promise<number> {
  const db = ctx.database.asService('cron:check-licences', ctx.request);
  let off = 0;
  const done = await drain(budget, perPortion, {
    'licences-told': async (size) => {
      const [[row]] = await db.run((tx) => [check(tx, size)]);
      off += row?.off ?? 0;
      return Math.max(row?.told ?? 0, row?.off ?? 0);
    },
  });
  const seen = done.get('licences-told') ?? 0;
  if (seen > 0) ringNotify(ctx);
  if (off > 0) ctx.later('queue-changed', () => queueChanged(ctx.rooms));
  return seen;
}
