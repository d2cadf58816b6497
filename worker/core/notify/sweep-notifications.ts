import { expireDeliveries } from '../../../db/calls/notifications.ts';
import type { RequestContext } from '../context.ts';
import { drain } from '../drain.ts';
import type { TimeBudget } from '../time-budget.ts';
import { sendDue } from './send/send-due.ts';

/** What the queue was not told of, or lost, is sent; what expired is settled. Throws when the database is away. */
export async function sweepNotifications(ctx: RequestContext, budget: TimeBudget): Promise<void> {
  const db = ctx.database.asService('sweep-notifications', ctx.request);
  await drain(budget, 500, {
    async expired(size) {
      const [[row]] = await db.run((tx) => [expireDeliveries(tx, size)]);
      return row?.expired ?? 0;
    },
  });
  await sendDue(ctx, budget);
}
