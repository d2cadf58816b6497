import { claimEvents } from '../../../../db/calls/billing.ts';
import type { RequestContext } from '../../context.ts';
import { describeError } from '../../log.ts';
import type { TimeBudget } from '../../time-budget.ts';
import { awayIn } from '../stripe.ts';
import { workOnEvent } from './work-on-event.ts';

/** How a run ended. */
export interface Drained {
  /** Events that were worked on, each with all others of its customer that it serves. */
  readonly settled: number;
  /** Whether something may be due that this run did not get to. */
  readonly more: boolean;
  /** Stripe is away: for so many seconds nobody needs to try. Null when it is there. */
  readonly awaySeconds: number | null;
}

/** Customers that are worked on side by side. Each waits for Stripe most of its time; the platform lets six calls wait at once. */
const maxLanes = 4;
/**
 * Customers of one run, more than its time allows: each makes some ten requests, of which the platform lets a run make 10,000
 * (developers.cloudflare.com/workers/platform/limits). A run that ends in the middle of a crowd leaves calls to Stripe unused.
 */
const perRun = 800;

/**
 * Works on the events that are due, the one that has been due for longest first, each leased just before its turn, until there is
 * none, the budget is used, or Stripe is away: then nobody asks again. Throws when the database is away.
 */
export async function drainInbox(ctx: RequestContext, budget: TimeBudget): Promise<Drained> {
  const db = ctx.database.asService('drain-inbox', ctx.request);
  const lanes: Promise<void>[] = [];
  let claimed = 0;
  let settled = 0;
  let more = false;
  let awaySeconds: number | null = null;
  const failures: unknown[] = [];

  async function work({ id, customerId, at, kinds }: Awaited<ReturnType<typeof claimEvents>>[number]) {
    try {
      await workOnEvent(ctx, { id, customer: customerId, since: at, kinds });
      settled += 1;
    } catch (error) {
      const away = awayIn(error);
      if (away === null) ctx.log.error('event-failed', describeError(error));
      else awaySeconds = Math.max(away, awaySeconds ?? 0);
    }
  }

  /** Ends with a look that found nothing: what came for a customer while it was worked on was not due for anybody else. */
  async function lane(): Promise<void> {
    while (awaySeconds === null && failures.length === 0) {
      if (claimed >= perRun || budget.isUsed()) {
        more = true;
        return;
      }
      claimed += 1;
      const [[event]] = await db.run((tx) => [claimEvents(tx, 1)]);
      if (event === undefined) return;
      if (lanes.length < maxLanes) open();
      await work(event);
    }
  }

  const open = () => lanes.push(lane().catch((error: unknown) => void failures.push(error)));
  open();
  // A lane opens the next one while it works.
  for (const one of lanes) await one;
  if (failures.length > 0) throw failures[0];
  if (awaySeconds !== null) ctx.log.warn('provider-away', { provider: 'payments', count: awaySeconds });
  return { settled, more: more && awaySeconds === null, awaySeconds };
}
