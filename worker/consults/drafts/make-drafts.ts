import * as z from 'zod';
import { draftBounds } from '../../../contract/drafts.ts';
import { claimDrafts, failDraft, keepDraft } from '../../../db/calls/drafts.ts';
import type { Door } from '../../../db/client.ts';
import { ModelAway } from '../../core/ai/chat-model.ts';
import type { RequestContext } from '../../core/context.ts';
import { describeError } from '../../core/log.ts';
import type { TimeBudget } from '../../core/time-budget.ts';
import { type Conversation, conversationSchema } from './conversation.ts';
import { draftFrom } from './draft-from.ts';
import type { Drafter } from './drafter.ts';
import { openDrafter } from './open-drafter.ts';

/** After how many seconds a draft that failed is tried again the first time. */
const firstRetrySeconds = 60;

/** How a run ended. */
export interface MadeDrafts {
  readonly made: number;
  readonly failed: number;
  /** Lines that no message carried. */
  readonly dropped: number;
  /** The model is away: nobody needs to try before the next run. */
  readonly isAway: boolean;
}

async function claim(db: Door): Promise<Conversation[]> {
  const { batch, leaseSeconds, messages } = draftBounds;
  const [[row]] = await db.run((tx) => [claimDrafts(tx, { limit: batch, seconds: leaseSeconds, messages })]);
  return z.array(conversationSchema).parse(row?.claimed);
}

async function giveBack(db: Door, ids: readonly string[], problem: string): Promise<void> {
  const [first, ...others] = ids.map((id) => ({
    id,
    problem,
    counts: false,
    most: draftBounds.attempts,
    seconds: firstRetrySeconds,
  }));
  if (first === undefined) return;
  await db.run((tx) => [failDraft(tx, first), ...others.map((one) => failDraft(tx, one))]);
}

/** Makes one draft. Returns how many lines were dropped, or null when it failed. Throws ModelAway. */
async function make(
  ctx: RequestContext,
  db: Door,
  drafter: Drafter,
  conversation: Conversation,
): Promise<number | null> {
  try {
    const { lines, dropped } = await draftFrom(conversation, drafter);
    await db.run((tx) => [keepDraft(tx, { id: conversation.id, model: drafter.model, lines, dropped })]);
    return dropped;
  } catch (error) {
    if (error instanceof ModelAway) throw error;
    ctx.log.warn('draft-failed', { consultId: conversation.consultId, ...describeError(error) });
    await db.run((tx) => [
      failDraft(tx, {
        id: conversation.id,
        // What it was about stays out of what an admin reads: the name of the error says enough.
        problem: error instanceof Error ? error.name : 'unknown',
        counts: true,
        most: draftBounds.attempts,
        seconds: firstRetrySeconds,
      }),
    ]);
    return null;
  }
}

/**
 * Cron: drafts from the conversations of consults that ended, once each, until nothing is left, the budget is used or the model is away. Any number may run at once:
 * what one was handed, nobody else is meanwhile. What is killed is handed out again when its lease ends.
 */
export async function makeDrafts(ctx: RequestContext, budget: TimeBudget): Promise<MadeDrafts> {
  const db = ctx.database.asService('drafts', ctx.request);
  const drafter = openDrafter(ctx);
  const done = { made: 0, failed: 0, dropped: 0, isAway: false };
  const report = () => {
    if (done.made + done.failed > 0) ctx.log.info('sweep', { reason: 'drafts made', count: done.made });
    return done;
  };
  for (let waiting = await claim(db); waiting.length > 0; waiting = await claim(db)) {
    const left = waiting.map(({ id }) => id);
    for (const conversation of waiting) {
      if (budget.isUsed()) {
        await giveBack(db, left, '');
        return report();
      }
      try {
        const dropped = await make(ctx, db, drafter, conversation);
        left.shift();
        done.made += dropped === null ? 0 : 1;
        done.failed += dropped === null ? 1 : 0;
        done.dropped += dropped ?? 0;
      } catch (error) {
        if (!(error instanceof ModelAway)) throw error;
        ctx.log.warn('model-away', describeError(error));
        await giveBack(db, left, 'the model is away');
        done.isAway = true;
        return report();
      }
    }
  }
  return report();
}
