import type { CallFrame } from '../../../protocol/call-frames.ts';
import type { CallStore } from './call-store.ts';
import { staysOf, timeTogether } from './call-time.ts';

/** How it stands with the calls of a consult at a moment (ms since 1970), as everybody in its room is told. */
export function callFrame(store: CallStore, now: number): CallFrame {
  const { call } = store;
  const { mode, ended_id, end_reason, asked_by, warned } = store.facts;
  const legs = call ? store.legsOf(call.id) : [];
  return {
    type: 'call',
    mode: mode === 'chat' || mode === 'video' ? mode : null,
    call: call && {
      ...call,
      warned: warned === 1,
      secondsLeft: Math.max(0, Math.round(call.capSeconds - timeTogether(staysOf(legs), now) / 1000)),
      legs: legs
        .filter(({ leftAt }) => leftAt === null)
        .map(({ legId, userId, role, rung, reason, droppedAt }) => ({
          legId,
          userId,
          role,
          rung,
          reason,
          away: droppedAt !== null,
        })),
    },
    ended: ended_id !== null && end_reason !== null ? { id: ended_id, reason: end_reason } : null,
    askedBy: asked_by,
  };
}
