import { vetSilence } from '../../../contract/dispatch.ts';
import { endSilence, noteFirstAnswer } from '../../../db/calls/consults.ts';
import type { Database } from '../../../db/client.ts';
import type { RoomState } from '../../protocol/room-state.ts';
import { earliest } from '../alarm-clock.ts';
import type { Seats } from '../seats.ts';
import type { RoomLimits } from './room-limits.ts';
import type { RoomRecord } from './room-record.ts';

export type FirstWordParts = {
  consultId: string;
  record: RoomRecord;
  seats: Seats;
  database: () => Database;
  limits: () => RoomLimits;
  now: () => number;
  /** The consult went back to the queue, or is over. */
  moved: (state: RoomState) => Promise<void>;
};

const minute = 60_000;

/**
 * Waits for the first word of the vet who took the consult: who says nothing for too long, or is gone for too long before it, loses it
 * again; an owner who is gone as long before it has given it up. Postgres decides; the room only knows who is here.
 */
export class FirstWord {
  readonly #parts: FirstWordParts;
  #running = false;
  #retryAt = 0;

  constructor(parts: FirstWordParts) {
    this.#parts = parts;
  }

  /** When something is to be done; null while there is nothing to wait for. */
  get at(): number | null {
    const { facts, state } = this.#parts.record;
    const { accepted_at, answered_at, answer_noted, vet_left_at, owner_left_at } = facts;
    if (state?.status !== 'active' || !state.vet || accepted_at === null) return null;
    if (answered_at !== null) return answer_noted === 1 ? null : Math.max(answered_at, this.#retryAt);
    const gone = (at: number | null) => (at === null ? null : at + vetSilence.disconnected * minute);
    const due = earliest([
      accepted_at + vetSilence.withoutWord * minute,
      gone(vet_left_at),
      gone(owner_left_at),
    ]);
    return due === null ? null : Math.max(due, this.#retryAt);
  }

  /** The consult is where `state` says: with another vet, or in the queue again, everything begins anew. */
  moveTo(before: RoomState | null, state: RoomState): void {
    const { record, now } = this.#parts;
    if (before && state.returns > before.returns)
      record.set({ accepted_at: null, answered_at: null, answer_noted: 0 });
    if (state.status === 'active' && record.facts.accepted_at === null)
      record.set({ accepted_at: now(), vet_left_at: null, owner_left_at: null });
    this.notePeople();
  }

  /** Somebody came or went. */
  notePeople(): void {
    const { record, seats, now } = this.#parts;
    const { facts, state } = record;
    if (state?.status !== 'active' || !state.vet || facts.answered_at !== null) return;
    const since = (isHere: boolean, before: number | null) => (isHere ? null : (before ?? now()));
    record.set({
      vet_left_at: since(seats.isHere(state.vet.id), facts.vet_left_at),
      owner_left_at: since(seats.where(({ role }) => role === 'owner').length > 0, facts.owner_left_at),
    });
  }

  /** A vet said something. */
  said(): void {
    const { record, now } = this.#parts;
    if (record.facts.answered_at === null) record.set({ answered_at: now() });
  }

  /** Does what is due. Throws as Door.run. */
  async run(): Promise<void> {
    const { record, database, consultId, now, limits, moved } = this.#parts;
    const vet = record.state?.vet;
    if (this.#running || !vet) return;
    this.#running = true;
    this.#retryAt = now() + limits().retryFirst;
    try {
      const service = database().asService('room', { requestId: crypto.randomUUID(), userAgent: '' });
      if (record.facts.answered_at !== null) {
        await service.run((tx) => [noteFirstAnswer(tx, consultId, vet.id)]);
        record.set({ answer_noted: 1 });
        return;
      }
      const { owner_left_at } = record.facts;
      const ownerIsHere = owner_left_at === null || now() - owner_left_at < vetSilence.disconnected * minute;
      const [[consult]] = await service.run((tx) => [endSilence(tx, consultId, vet.id, ownerIsHere)]);
      if (!consult) return;
      const { status, vetId, endedBy, returns, followUpUntil } = consult;
      // Whoever has it now the room is told by the word of that.
      await moved({
        status,
        vet: vetId === vet.id ? vet : null,
        endedBy,
        returns,
        followUpUntil: followUpUntil?.getTime() ?? null,
      });
    } finally {
      this.#running = false;
    }
  }
}
