import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

/** How a session was opened, as the claim `amr` names it. */
export type SessionMethod = 'password' | 'otp' | 'oauth';

const methodRow = z.object({ method: z.enum(['password', 'otp', 'oauth']) }).optional();
const createdRow = z.object({ created_at: z.string() }).optional();

/** The sessions of @supabase/lite, and how each was opened, which it does not keep. */
export class Sessions {
  readonly #sql: DatabaseSync;

  constructor(sql: DatabaseSync) {
    this.#sql = sql;
    sql.exec(
      'create table if not exists session_methods (session_id text primary key, method text not null) strict',
    );
  }

  methodOf(sessionId: string): SessionMethod {
    const row = this.#sql.prepare('select method from session_methods where session_id = ?').get(sessionId);
    return methodRow.parse(row)?.method ?? 'password';
  }

  note(sessionId: string, method: SessionMethod): void {
    this.#sql.prepare('insert or replace into session_methods values (?, ?)').run(sessionId, method);
  }

  /** When it was opened, in milliseconds; 0 for one that is over. */
  openedAt(sessionId: string): number {
    const row = createdRow.parse(
      this.#sql.prepare('select created_at from "auth.sessions" where id = ?').get(sessionId),
    );
    return row === undefined ? 0 : Date.parse(row.created_at);
  }

  /** Ends one. */
  end(sessionId: string): void {
    this.#sql.prepare('delete from "auth.refresh_tokens" where session_id = ?').run(sessionId);
    this.#sql.prepare('delete from "auth.sessions" where id = ?').run(sessionId);
  }

  /** Ends all sessions of a person. */
  endAll(userId: string): void {
    for (const table of ['auth.refresh_tokens', 'auth.sessions'])
      this.#sql.prepare(`delete from "${table}" where user_id = ?`).run(userId);
  }

  /** Ends all sessions of a person but one. */
  endOthers(userId: string, sessionId: string): void {
    for (const table of ['auth.refresh_tokens', 'auth.sessions'])
      this.#sql
        .prepare(
          `delete from "${table}" where user_id = ? and ${table === 'auth.sessions' ? 'id' : 'session_id'} <> ?`,
        )
        .run(userId, sessionId);
  }

  /** Opens a session; its refresh token. */
  open(userId: string, method: SessionMethod): string {
    const [id, token, now] = [randomUUID(), randomUUID(), new Date().toISOString()];
    this.#sql
      .prepare(
        `insert into "auth.sessions" (id, user_id, aal, created_at, updated_at) values (?, ?, 'aal1', ?, ?)`,
      )
      .run(id, userId, now, now);
    this.#sql
      .prepare(
        `insert into "auth.refresh_tokens" (id, token, user_id, session_id, revoked, created_at, updated_at)
         values (?, ?, ?, ?, 0, ?, ?)`,
      )
      .run(randomUUID(), token, userId, id, now, now);
    this.note(id, method);
    return token;
  }
}
