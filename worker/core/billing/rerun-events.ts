import { claimEvents } from '../../../db/calls/billing.ts';
import type { RequestContext } from '../context.ts';
import { describeError } from '../log.ts';
import { workOnEvent } from './take-event.ts';

/** Events of one run; the next comes in five minutes. */
const perRun = 50;

/** Cron: works again on events that failed, and on those whose worker is gone. Returns how many were settled. */
export async function rerunEvents(ctx: RequestContext): Promise<number> {
  if (ctx.providers.payments === 'off') return 0;
  const [claimed] = await ctx.database
    .asService('cron:rerun-events', ctx.request)
    .run((tx) => [claimEvents(tx, perRun)]);
  let settled = 0;
  for (const { id, customerId, at } of claimed) {
    try {
      await workOnEvent(ctx, { id, customer: customerId, since: at });
      settled += 1;
    } catch (error) {
      ctx.log.error('event-failed-again', describeError(error));
    }
  }
  ctx.log.info('sweep', { reason: 'events-rerun', count: settled });
  return settled;
}
