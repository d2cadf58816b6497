import type { InferSelectModel } from 'drizzle-orm';
import { claimCalls, endCall, noteCallLegs, noteRoomClosed } from '../../../db/calls/calls.ts';
import type { Door } from '../../../db/client.ts';
import type { calls } from '../../../db/schema/index.ts';
import type { RequestContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { closeRoom, peopleIn } from '../../core/livekit/room-service.ts';
import type { LivekitSettings } from '../../core/livekit/settings.ts';
import type { TimeBudget } from '../../core/time-budget.ts';
import { callEnded } from './tell-call.ts';

type Call = InferSelectModel<typeof calls>;

/** Calls of one portion. */
const perPortion = 20;
/** Nobody else looks at a call for so long; cron comes every five minutes. */
const leaseSeconds = 60;

/** Whether there is more of the same to do, and for how many seconds LiveKit is thought to be away. */
interface Outcome {
  readonly more: boolean;
  readonly awaySeconds: number | null;
}

/** LiveKit is away: whoever comes next is tried no more in this run. */
const away: Outcome = { more: false, awaySeconds: 30 };

/** Closes the room of a call that ended. */
async function close(db: Door, livekit: LivekitSettings, call: Call): Promise<void> {
  await closeRoom(livekit, call.id);
  await db.run((tx) => [noteRoomClosed(tx, call.id)]);
}

/** Compares what is written of a call with who is in its room. A room that is gone unheard ends the call. */
async function compare(ctx: RequestContext, db: Door, livekit: LivekitSettings, call: Call): Promise<void> {
  const now = new Date().toISOString();
  const people = await peopleIn(livekit, call.id);
  if (people === null) {
    await db.run((tx) => [endCall(tx, call.id, 'room-lost', now)]);
    callEnded(ctx, { consultId: call.consultId, id: call.id, reason: 'room-lost' });
    return;
  }
  const legs = people.map(({ sid, identity, joinedAt }) => ({
    sid,
    userId: identity,
    joinedAt: new Date(joinedAt).toISOString(),
    seenAt: now,
  }));
  await db.run((tx) => [noteCallLegs(tx, call.id, legs, now)]);
}

/**
 * Cron, and whoever ended a call: asks LiveKit who is in the rooms of running calls, which mends what its webhooks did not tell, and closes the
 * rooms of calls that ended. What LiveKit does not answer for comes again. Calls from browser to browser need nothing of it.
 */
export async function reconcileCalls(ctx: RequestContext, budget: TimeBudget): Promise<Outcome> {
  const { livekit } = ctx.settings.video;
  if (livekit === null) return { more: false, awaySeconds: null };
  const db = ctx.database.asService('reconcile-calls', ctx.request);
  while (!budget.isUsed()) {
    const [claimed] = await db.run((tx) => [claimCalls(tx, perPortion, leaseSeconds)]);
    for (const call of claimed) {
      try {
        if (call.endedAt === null) await compare(ctx, db, livekit, call);
        else await close(db, livekit, call);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'UNAVAILABLE') throw error;
        ctx.log.warn('calls-postponed', { provider: 'video', reason: error.message });
        return away;
      }
    }
    if (claimed.length < perPortion) return { more: false, awaySeconds: null };
  }
  return { more: true, awaySeconds: null };
}
