import type { Pass } from '../../worker/core/rooms/pass.ts';
import { TICKET_LIFE_S } from '../../worker/core/rooms/ticket.ts';

/** A ticket that was issued when somebody was put out has run out by then, in ms. */
const rememberedFor = TICKET_LIFE_S * 1_000;

/**
 * Who was put out of an object: tickets from before that moment admit no more, also after a sleep. Remembered for as long as such
 * a ticket lives.
 */
export class Removals {
  readonly #sql: SqlStorage;
  /** Objects of which nobody was ever put out keep no table for it. */
  #isKept: boolean;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#isKept = sql.exec("select 1 from sqlite_schema where name = 'removals'").toArray().length > 0;
  }

  /** Puts out a person, or one of their devices with `sessionId`. */
  add(userId: string, sessionId: string | undefined, now: number): void {
    if (!this.#isKept)
      this.#sql.exec(
        `create table removals (user_id text not null, session_id text not null, at integer not null,
           primary key (user_id, session_id))`,
      );
    this.#isKept = true;
    this.forget(now);
    this.#sql.exec(
      'insert or replace into removals (user_id, session_id, at) values (?, ?, ?)',
      userId,
      sessionId ?? '',
      now,
    );
  }

  /** Forgets those whose tickets have run out. */
  forget(now: number): void {
    if (this.#isKept) this.#sql.exec('delete from removals where at < ?', now - rememberedFor);
  }

  covers({ userId, sessionId, issuedAt }: Pass): boolean {
    if (!this.#isKept) return false;
    return (
      this.#sql
        .exec(
          `select 1 from removals where user_id = ? and session_id in ('', ?) and at >= ?`,
          userId,
          sessionId ?? '',
          issuedAt,
        )
        .toArray().length > 0
    );
  }
}
