import type { CallEnd } from '../../../../contract/calls.ts';
import { type Leg, legSchema, type ToldCall, toldCallSchema } from '../../../protocol/call-frames.ts';

type Row = {
  mode: string | null;
  asked_by: string | null;
  call: string | null;
  warned: number;
  /** Since when nobody is in the call; null while somebody is. */
  empty_since: number | null;
  ended_id: string | null;
  end_reason: CallEnd | null;
};

type LegRow = {
  leg_id: string;
  call_id: string;
  user_id: string;
  role: string;
  rung: string;
  reason: string | null;
  joined_at: number;
  dropped_at: number | null;
  left_at: number | null;
  noted: number;
};

/** A connection in a call as the room keeps it. Moments in ms since 1970. */
export type StoredLeg = Omit<Leg, 'away'> & {
  callId: string;
  joinedAt: number;
  /** The room lost it then, and waits for it to come back. */
  droppedAt: number | null;
  leftAt: number | null;
  /** Postgres knows all of this. */
  noted: boolean;
};

/** A call that ended here and of which Postgres does not know yet. */
export type PendingEnd = { call_id: string; reason: CallEnd; at: number };

const toLeg = (row: LegRow): StoredLeg => ({
  ...legSchema.omit({ away: true }).parse({
    legId: row.leg_id,
    userId: row.user_id,
    role: row.role,
    rung: row.rung,
    reason: row.reason,
  }),
  callId: row.call_id,
  joinedAt: row.joined_at,
  droppedAt: row.dropped_at,
  leftAt: row.left_at,
  noted: row.noted === 1,
});

/** What a room keeps of its calls, so that it outlives the object's sleep. */
export class CallStore {
  readonly #sql: SqlStorage;
  #row: Row;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec('insert into call_board (id) values (1) on conflict do nothing');
    this.#row = sql.exec<Row & { id: number }>('select * from call_board').one();
  }

  get facts(): Readonly<Row> {
    return this.#row;
  }

  /** The running call. */
  get call(): ToldCall | null {
    const { call } = this.#row;
    return call === null ? null : (toldCallSchema.safeParse(JSON.parse(call)).data ?? null);
  }

  set(changes: Partial<Row>): void {
    this.#row = { ...this.#row, ...changes };
    const { mode, asked_by, call, warned, empty_since, ended_id, end_reason } = this.#row;
    this.#sql.exec(
      `update call_board set mode = ?, asked_by = ?, call = ?, warned = ?, empty_since = ?, ended_id = ?, end_reason = ?`,
      mode,
      asked_by,
      call,
      warned,
      empty_since,
      ended_id,
      end_reason,
    );
  }

  /** Everybody who is or was in a call, the first one first. */
  legsOf(callId: string): StoredLeg[] {
    return this.#sql
      .exec<LegRow>('select * from call_legs where call_id = ? order by rowid', callId)
      .toArray()
      .map(toLeg);
  }

  keepLeg(leg: StoredLeg): void {
    const { legId, callId, userId, role, rung, reason, joinedAt, droppedAt, leftAt, noted } = leg;
    this.#sql.exec(
      `insert into call_legs (leg_id, call_id, user_id, role, rung, reason, joined_at, dropped_at, left_at, noted)
       values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
       on conflict (leg_id) do update set rung = ?5, reason = ?6, dropped_at = ?8, left_at = ?9, noted = ?10`,
      legId,
      callId,
      userId,
      role,
      rung,
      reason,
      joinedAt,
      droppedAt,
      leftAt,
      noted ? 1 : 0,
    );
  }

  /** What Postgres does not know yet of who was in which call. */
  unnoted(): StoredLeg[] {
    return this.#sql
      .exec<LegRow>('select * from call_legs where noted = 0 order by rowid limit 100')
      .toArray()
      .map(toLeg);
  }

  ends(): PendingEnd[] {
    return this.#sql.exec<PendingEnd>('select call_id, reason, at from call_ends').toArray();
  }

  keepEnd({ call_id, reason, at }: PendingEnd): void {
    this.#sql.exec(
      'insert into call_ends (call_id, reason, at) values (?, ?, ?) on conflict do nothing',
      call_id,
      reason,
      at,
    );
  }

  dropEnd(callId: string): void {
    this.#sql.exec('delete from call_ends where call_id = ?', callId);
  }
}
