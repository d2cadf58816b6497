import * as z from 'zod';
import { staleEventMinutes } from '../../../contract/calls.ts';
import { takeCallEvent } from '../../../db/calls/calls.ts';
import type { RequestContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { readEvent } from '../../core/livekit/read-event.ts';
import { putOut } from '../../core/livekit/room-service.ts';
import { callEnded } from './tell-call.ts';

/** What became of an event: taken in, taken in before, so old that it is only noted, or about no call of ours. */
export type EventOutcome = 'done' | 'again' | 'stale' | 'unknown';

const kinds: Readonly<Record<string, string>> = {
  participant_joined: 'joined',
  participant_left: 'left',
  participant_connection_aborted: 'left',
  room_finished: 'finished',
};

const uuid = z.uuid();
const uuidOf = (text: string | null): string | null => uuid.safeParse(text).data ?? null;

/**
 * Takes a webhook of LiveKit in. It may come twice, late and in any order, or never: it is a hint, and what LiveKit answers when it is asked
 * (reconcileCalls) mends what is missing. Whoever joined without a right is put out again. Throws PROVIDER_OFF (LiveKit is not set up: then
 * nothing is ever accepted), UNAUTHENTICATED (not signed; nothing is kept), UNAVAILABLE.
 */
export async function receiveCallEvent(
  ctx: RequestContext,
  input: { body: string; authorization: string },
): Promise<EventOutcome> {
  const { livekit } = ctx.settings.video;
  if (livekit === null) throw new AppError('PROVIDER_OFF', { params: { provider: 'video' } });
  const told = await readEvent(livekit, input);
  const kind = kinds[told.event] ?? told.event;
  const callId = uuidOf(told.room);
  const userId = uuidOf(told.identity);
  const [[taken]] = await ctx.database.asService('livekit-webhook', ctx.request).run((tx) => [
    takeCallEvent(tx, {
      id: told.id,
      callId,
      kind,
      at: told.at.toISOString(),
      isStale: ctx.now.getTime() - told.at.getTime() > staleEventMinutes * 60_000,
      sid: told.sid,
      userId,
    }),
  ]);
  if (taken === undefined) throw new AppError('INTERNAL');
  const { outcome, intruder, consultId } = taken;
  if (intruder && told.identity !== null) {
    ctx.log.warn('call-intruder', { provider: 'video', reason: told.room });
    await putOut(livekit, told.room, told.identity);
  }
  if (outcome === 'done' && kind === 'finished' && callId !== null && consultId !== null)
    callEnded(ctx, { consultId, id: callId, reason: 'room-finished' });
  ctx.log.info('webhook', { provider: 'video', reason: told.event, code: outcome });
  return outcome;
}
