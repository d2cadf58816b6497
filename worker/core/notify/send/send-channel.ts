import * as z from 'zod';
import {
  claimDeliveries,
  type DeliveryOutcome,
  noteAddress,
  settleDelivery,
} from '../../../../db/calls/notifications.ts';
import type { RequestContext } from '../../context.ts';
import { describeError } from '../../log.ts';
import type { TimeBudget } from '../../time-budget.ts';
import type { SentDue } from './send-due.ts';
import { type Browser, type Delivery, ProviderAway, type Sender, SendRefused } from './sender.ts';

/**
 * Messages that are claimed at once and sent side by side. What somebody waits for comes first in each portion, so it waits for one of
 * others at most; the platform lets six calls wait at the same time.
 */
const portion = 6;
/** Of one run, so that it ends before the platform's limit of requests: each makes about two. */
const perRun = 3_000;
/** How long a provider that does not say when to come back is left alone, in seconds. */
const pauseSeconds = 20;

const browsersSchema = z.array(
  z.object({ id: z.string(), endpoint: z.string(), p256dh: z.string(), auth: z.string() }),
);

type Claimed = Awaited<ReturnType<typeof claimDeliveries>>[number];

const deliveryOf = (id: string, row: Claimed): Delivery => {
  const browsers: readonly Browser[] = browsersSchema.nullable().parse(row.browsers) ?? [];
  return { ...row, id, browsers };
};

/** Whether others need not try: not when there were too many calls for a moment, which the budget evens out. */
const isAway = ({ tooMany, retryAfter }: ProviderAway) => !tooMany || (retryAfter ?? 0) > 5;

/** What a failure means for the delivery. */
function outcomeOf(
  error: unknown,
  { canRepeat }: Sender,
): Pick<DeliveryOutcome, 'outcome' | 'reason' | 'waitSeconds'> {
  if (error instanceof SendRefused) return { outcome: 'dead', reason: error.reason, waitSeconds: null };
  if (error instanceof ProviderAway && error.mayHaveTaken && !canRepeat)
    return { outcome: 'unknown', reason: error.reason, waitSeconds: null };
  if (error instanceof ProviderAway)
    return {
      outcome: error.wasAsked ? 'retry' : 'not-tried',
      reason: error.reason,
      waitSeconds: error.retryAfter,
    };
  return { outcome: 'retry', reason: error instanceof Error ? error.name : typeof error, waitSeconds: null };
}

/**
 * Sends what is due on one channel: what somebody waits for first, then what has been due for longest, until nothing is, the budget is used, or
 * the provider is away. Each message is leased before it is sent and settled after; a run that dies in between leaves it to the next one,
 * under the same key. Throws when the database is away.
 */
export async function sendChannel(ctx: RequestContext, sender: Sender, budget: TimeBudget): Promise<SentDue> {
  const { channel } = sender;
  const db = ctx.database.asService('send-messages', ctx.request);
  let sent = 0;
  let claimed = 0;
  let awaySeconds: number | null = null;

  async function sendOne(delivery: Delivery): Promise<void> {
    const { id, attempt } = delivery;
    try {
      const { providerId } = await sender.send(delivery);
      await db.run((tx) => [
        settleDelivery(tx, { id, attempt, outcome: 'sent', providerId, reason: null, waitSeconds: null }),
      ]);
      sent += 1;
    } catch (error) {
      if (error instanceof ProviderAway && isAway(error))
        awaySeconds = Math.max(error.retryAfter ?? pauseSeconds, awaySeconds ?? 0);
      const outcome = outcomeOf(error, sender);
      const blocked = error instanceof SendRefused ? error.blocked : null;
      await db.run((tx) => [
        settleDelivery(tx, { id, attempt, providerId: null, ...outcome }),
        ...(blocked === null
          ? []
          : [
              noteAddress(tx, {
                channel,
                address: delivery.address,
                blocked,
                heard: false,
                at: new Date().toISOString(),
              }),
            ]),
      ]);
      const fields = {
        provider: channel,
        reason: outcome.reason ?? '',
        count: attempt,
        ...describeError(error),
      };
      if (error instanceof ProviderAway || error instanceof SendRefused)
        ctx.log.warn('message-not-sent', fields);
      else ctx.log.error('message-not-sent', fields);
    }
  }

  while (awaySeconds === null) {
    if (budget.isUsed() || claimed >= perRun) return { sent, more: true, awaySeconds };
    const [rows] = await db.run((tx) => [claimDeliveries(tx, channel, portion)]);
    const outcomes = await Promise.allSettled(
      rows.map((row) => (row.id === null ? undefined : sendOne(deliveryOf(row.id, row)))),
    );
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    const seen = Math.max(0, ...rows.map((row) => row.seen));
    claimed += seen;
    if (seen < portion) return { sent, more: false, awaySeconds };
  }
  ctx.log.warn('provider-away', { provider: channel, count: awaySeconds });
  return { sent, more: false, awaySeconds };
}
