import { endCall, noteCallLegs } from '../../../../db/calls/calls.ts';
import type { Database } from '../../../../db/client.ts';
import type { RoomLimits } from '../room-limits.ts';
import type { CallStore, StoredLeg } from './call-store.ts';

export type CallNotesParts = {
  store: CallStore;
  database: () => Database;
  limits: () => RoomLimits;
  now: () => number;
  /** A call ended here: the video server's room is to be closed. */
  ended: () => Promise<void>;
};

const iso = (at: number): string => new Date(at).toISOString();

/** Brings to Postgres who was in a call from when until when, and that one ended. Postgres may be gone for any time. */
export class CallNotes {
  readonly #parts: CallNotesParts;
  #running = false;
  #retryAt = 0;

  constructor(parts: CallNotesParts) {
    this.#parts = parts;
  }

  /** When something is to be told; null when everything is. */
  get at(): number | null {
    const { store, now } = this.#parts;
    return store.unnoted().length > 0 || store.ends().length > 0 ? Math.max(now(), this.#retryAt) : null;
  }

  /** Tells what is new. Throws as Door.run. */
  async run(): Promise<void> {
    if (this.#running) return;
    const { store, database, now, limits, ended } = this.#parts;
    this.#running = true;
    this.#retryAt = now() + limits().retryFirst;
    try {
      const service = database().asService('room', { requestId: crypto.randomUUID(), userAgent: '' });
      const legs = Map.groupBy(store.unnoted(), ({ callId }) => callId);
      for (const [callId, ofCall] of legs) {
        await service.run((tx) => [noteCallLegs(tx, callId, ofCall.map(noteOf))]);
        for (const leg of ofCall) this.#noted(leg);
      }
      for (const { call_id, reason, at } of store.ends()) {
        await service.run((tx) => [endCall(tx, call_id, reason, iso(at))]);
        store.dropEnd(call_id);
        await ended();
      }
      this.#retryAt = 0;
    } finally {
      this.#running = false;
    }
  }

  /** What changed meanwhile is told the next time. */
  #noted(leg: StoredLeg): void {
    const { store } = this.#parts;
    const now = store.legsOf(leg.callId).find(({ legId }) => legId === leg.legId);
    if (now && now.leftAt === leg.leftAt) store.keepLeg({ ...now, noted: true });
  }
}

const noteOf = ({ legId, userId, joinedAt, leftAt }: StoredLeg) => ({
  sid: legId,
  userId,
  joinedAt: iso(joinedAt),
  ...(leftAt === null ? {} : { leftAt: iso(leftAt) }),
});
