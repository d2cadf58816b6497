import type { Pass } from '../../worker/core/rooms/pass.ts';

/** Who was put out: tickets from before that moment admit no more. */
export class Removals {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** `sessionId` '' stands for all devices of the person. */
  add(userId: string, sessionId: string, now: number): void {
    this.#sql.exec(
      'insert or replace into removals (user_id, session_id, at) values (?, ?, ?)',
      userId,
      sessionId,
      now,
    );
  }

  covers({ userId, sessionId, issuedAt }: Pass): boolean {
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
