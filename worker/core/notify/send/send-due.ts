import type { RequestContext } from '../../context.ts';
import type { TimeBudget } from '../../time-budget.ts';
import { sendChannel } from './send-channel.ts';
import { sendersOf } from './senders.ts';

/** How a run ended. */
export interface SentDue {
  /** Messages that a provider took. */
  readonly sent: number;
  /** Whether something may be due that this run did not get to. */
  readonly more: boolean;
  /** A provider is away: for so many seconds nobody needs to try. Null when all are there. */
  readonly awaySeconds: number | null;
}

/**
 * Sends what is due, all channels side by side, so that no provider that is slow or away holds another up. Throws the first failure when all
 * have ended: the database is away.
 */
export async function sendDue(ctx: RequestContext, budget: TimeBudget): Promise<SentDue> {
  const runs = await Promise.allSettled(sendersOf(ctx).map((sender) => sendChannel(ctx, sender, budget)));
  const ended = runs.map((run) => {
    if (run.status === 'rejected') throw run.reason;
    return run.value;
  });
  const away = ended.flatMap(({ awaySeconds }) => (awaySeconds === null ? [] : [awaySeconds]));
  return {
    sent: ended.reduce((sum, { sent }) => sum + sent, 0),
    more: ended.some(({ more }) => more),
    awaySeconds: away.length === 0 ? null : Math.min(...away),
  };
}
