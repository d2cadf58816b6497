import { randomBytes, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Sessions } from './sessions.ts';
import { isCodeAt } from './totp.ts';

/** A second factor as Supabase Auth shows it in a user's `factors`. */
const factorSchema = z.object({
  id: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  status: z.enum(['unverified', 'verified']),
  friendly_name: z.string(),
  factor_type: z.literal('totp'),
});
export type Factor = z.infer<typeof factorSchema>;

const sessionSchema = z.object({
  aal: z.string().nullable(),
  created_at: z.string(),
  shown_at: z.number().nullable(),
});

/** How sure one is of a session: the claims `aal` and `amr` of its tokens. */
export interface Assurance {
  readonly aal: 'aal1' | 'aal2';
  readonly amr: readonly { readonly method: string; readonly timestamp: number }[];
}

const challengeSeconds = 300;
/** In the place of its end: the challenge was answered. */
const usedUp = 0;

/** What becomes of a code that is shown for a challenge. */
type Answer = 'right' | 'wrong' | 'unknown' | 'used' | 'expired';

/**
 * Second factors by TOTP beside the accounts of @supabase/lite, which has the columns for them in its sessions (`aal`, `factor_id`) and nothing
 * else. What each does follows Supabase Auth (internal/api/mfa.go of github.com/supabase/auth).
 */
export class Factors {
  readonly #sql: DatabaseSync;
  readonly #sessions: Sessions;

  constructor(sql: DatabaseSync, sessions: Sessions) {
    this.#sql = sql;
    this.#sessions = sessions;
    sql.exec(`
      create table if not exists totp_factors (
        id text primary key, user_id text not null, friendly_name text not null, secret blob not null, status text not null,
        created_at text not null, updated_at text not null
      ) strict;
      create table if not exists totp_challenges (
        id text primary key, factor_id text not null references totp_factors (id) on delete cascade, expires_at integer not null
      ) strict;
      create table if not exists totp_sessions (session_id text primary key, shown_at integer not null) strict;`);
  }

  of(userId: string): Factor[] {
    const rows = this.#sql
      .prepare(`select *, 'totp' as factor_type from totp_factors where user_id = ? order by created_at, id`)
      .all(userId);
    return z.array(factorSchema).parse(rows);
  }

  /** Takes out all of a person's. */
  forget(userId: string): void {
    this.#sql
      .prepare(
        'delete from totp_challenges where factor_id in (select id from totp_factors where user_id = ?)',
      )
      .run(userId);
    this.#sql.prepare('delete from totp_factors where user_id = ?').run(userId);
  }

  assuranceOf(sessionId: string): Assurance {
    const row = sessionSchema.optional().parse(
      this.#sql
        .prepare(
          `select s.aal, s.created_at, t.shown_at from "auth.sessions" s
             left join totp_sessions t on t.session_id = s.id where s.id = ?`,
        )
        .get(sessionId),
    );
    const seconds = (moment: string) => Math.floor(Date.parse(moment) / 1000);
    const opened = row
      ? [{ method: this.#sessions.methodOf(sessionId), timestamp: seconds(row.created_at) }]
      : [];
    if (row?.aal !== 'aal2') return { aal: 'aal1', amr: opened };
    return { aal: 'aal2', amr: [{ method: 'totp', timestamp: row.shown_at ?? 0 }, ...opened] };
  }

  /** Adds a factor that nobody has shown yet; its secret has 160 bits (RFC 4226 section 4). */
  add(userId: string, friendlyName: string): { id: string; secret: Uint8Array } {
    const [id, secret, now] = [randomUUID(), randomBytes(20), new Date().toISOString()];
    this.#sql
      .prepare(`insert into totp_factors values (?, ?, ?, ?, 'unverified', ?, ?)`)
      .run(id, userId, friendlyName, secret, now, now);
    return { id, secret };
  }

  /** A challenge to show the factor; `expiresAt` is in seconds. */
  challenge(factorId: string): { id: string; expiresAt: number } {
    const [id, expiresAt] = [randomUUID(), Math.floor(Date.now() / 1000) + challengeSeconds];
    this.#sql.prepare('insert into totp_challenges values (?, ?, ?)').run(id, factorId, expiresAt);
    return { id, expiresAt };
  }

  /** Uses a challenge up with a code. A wrong code leaves it as it is. */
  answer(factorId: string, challengeId: string, code: string): Answer {
    const row = z
      .object({ secret: z.instanceof(Uint8Array), expires_at: z.number() })
      .optional()
      .parse(
        this.#sql
          .prepare(
            `select f.secret, c.expires_at from totp_challenges c join totp_factors f on f.id = c.factor_id
             where c.id = ? and f.id = ?`,
          )
          .get(challengeId, factorId),
      );
    if (row === undefined) return 'unknown';
    if (row.expires_at === usedUp) return 'used';
    if (row.expires_at * 1000 <= Date.now()) return 'expired';
    if (!isCodeAt(row.secret, code, Date.now())) return 'wrong';
    this.#sql.prepare('update totp_challenges set expires_at = ? where id = ?').run(usedUp, challengeId);
    return 'right';
  }

  /**
   * The factor was shown in a session: both count from now on, other factors that were never shown go, and so do the person's sessions without
   * one. Returns a refresh token of the session.
   */
  shown(userId: string, factorId: string, sessionId: string): string {
    const now = new Date();
    const run = (text: string, ...params: (string | number)[]) => this.#sql.prepare(text).run(...params);
    run(
      `update totp_factors set status = 'verified', updated_at = ? where id = ?`,
      now.toISOString(),
      factorId,
    );
    run(`delete from totp_factors where user_id = ? and status = 'unverified'`, userId);
    run(`update "auth.sessions" set aal = 'aal2', factor_id = ? where id = ?`, factorId, sessionId);
    run(`insert or replace into totp_sessions values (?, ?)`, sessionId, Math.floor(now.getTime() / 1000));
    run(`delete from "auth.sessions" where user_id = ? and aal <> 'aal2'`, userId);
    const [token] = z
      .array(z.object({ token: z.string() }))
      .parse(
        this.#sql
          .prepare(
            `select token from "auth.refresh_tokens" where session_id = ? and revoked = 0 order by created_at desc, id desc limit 1`,
          )
          .all(sessionId),
      );
    if (token === undefined) throw new Error('A session without a refresh token');
    return token.token;
  }

  /** Takes a factor away, and with it what sessions got by it. */
  remove(factorId: string): void {
    this.#sql
      .prepare(`update "auth.sessions" set aal = 'aal1', factor_id = null where factor_id = ?`)
      .run(factorId);
    this.#sql.prepare('delete from totp_factors where id = ?').run(factorId);
  }
}
