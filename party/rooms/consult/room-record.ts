import { type RoomState, roomStateSchema } from '../../protocol/room-state.ts';

/** What a room remembers besides people and messages. Instants are ms since 1970. */
export type RoomFacts = {
  epoch: string;
  status: string | null;
  vet_id: string | null;
  vet_name: string | null;
  ended_by: string | null;
  /** When Postgres was last asked, or told us, where the consult stands. */
  checked_at: number;
  /** Messages up to here are in Postgres. */
  archived_seq: number;
  /** When to archive next; null while nothing waits. */
  archive_at: number | null;
  archive_failures: number;
  /** 1 when an alarm was raised since the archive worked last. */
  archive_alarmed: number;
  /** When to clear the room; null until its consult is over. */
  clear_at: number | null;
  /** How often the consult went back to the queue. */
  returns: number;
  /** Since when the vet who has it now has had it; null while it waits. */
  accepted_at: number | null;
  /** When that vet said the first word. */
  answered_at: number | null;
  /** 1 when Postgres knows of that word. */
  answer_noted: number;
  /** Since when the vet, and the owner, have no page of the room open; null while they have. */
  vet_left_at: number | null;
  owner_left_at: number | null;
  /** Until when the two sides may still write after the end; null when they may not. */
  follow_up_until: number | null;
};

/** The one row of facts of a room, read once and written through. */
export class RoomRecord {
  readonly #sql: SqlStorage;
  #facts: RoomFacts;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec('insert into room (id, epoch) values (1, ?) on conflict do nothing', crypto.randomUUID());
    this.#facts = sql.exec<RoomFacts>('select * from room').one();
  }

  get facts(): Readonly<RoomFacts> {
    return this.#facts;
  }

  /** Null while nobody has said where the consult stands. */
  get state(): RoomState | null {
    const { status, vet_id, vet_name, ended_by, returns, follow_up_until } = this.#facts;
    const vet = vet_id === null ? null : { id: vet_id, displayName: vet_name ?? '' };
    const about = { endedBy: ended_by, returns, followUpUntil: follow_up_until };
    return roomStateSchema.safeParse({ status, vet, ...about }).data ?? null;
  }

  setState({ status, vet, endedBy, returns, followUpUntil }: RoomState, now: number): void {
    this.set({
      status,
      vet_id: vet?.id ?? null,
      vet_name: vet?.displayName ?? null,
      ended_by: endedBy,
      returns,
      follow_up_until: followUpUntil,
      checked_at: now,
    });
  }

  set(changes: Partial<Omit<RoomFacts, 'epoch'>>): void {
    const facts = { ...this.#facts, ...changes };
    this.#sql.exec(
      `update room set status = ?, vet_id = ?, vet_name = ?, ended_by = ?, checked_at = ?,
         archived_seq = ?, archive_at = ?, archive_failures = ?, archive_alarmed = ?, clear_at = ?, returns = ?,
         accepted_at = ?, answered_at = ?, answer_noted = ?, vet_left_at = ?, owner_left_at = ?,
         follow_up_until = ?`,
      facts.status,
      facts.vet_id,
      facts.vet_name,
      facts.ended_by,
      facts.checked_at,
      facts.archived_seq,
      facts.archive_at,
      facts.archive_failures,
      facts.archive_alarmed,
      facts.clear_at,
      facts.returns,
      facts.accepted_at,
      facts.answered_at,
      facts.answer_noted,
      facts.vet_left_at,
      facts.owner_left_at,
      facts.follow_up_until,
    );
    this.#facts = facts;
  }
}
