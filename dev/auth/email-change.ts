import type { DatabaseSync } from 'node:sqlite';
import type { EmailDriver } from '@supabase/lite';
import * as z from 'zod';
import { codeHash, isCodeAlive, newCode } from './mailed-codes.ts';

const pendingRow = z
  .object({
    id: z.string(),
    email_change_sent_at: z.string().nullable(),
    email_change_confirm_status: z.number(),
  })
  .optional();

/** What became of one of the two codes: it was the first, it completes the change (with what is left to show), or it is no good. */
export type Confirmation = { step: 'first' } | { step: 'last'; tokenHash: string } | { step: 'refused' };

/**
 * Changes of the e-mail address that both mailboxes confirm ("secure email change"), which @supabase/lite only half does. The order of the two does not
 * matter. Follows internal/api/verify.go of github.com/supabase/auth.
 */
export class EmailChanges {
  readonly #sql: DatabaseSync;
  readonly #mails: EmailDriver;
  readonly #base: string;

  /** `base`: of the auth server, where the links in the mails lead; the mailbox adds where they lead in the end. */
  constructor(sql: DatabaseSync, mails: EmailDriver, base: string) {
    this.#sql = sql;
    this.#mails = mails;
    this.#base = base;
  }

  /** Whether somebody else has this address. */
  isTaken(email: string, userId: string): boolean {
    return (
      this.#sql.prepare('select 1 from "auth.users" where email = ? and id <> ?').get(email, userId) !==
      undefined
    );
  }

  /** Begins a change, in place of one that was begun before: a code to each of the two addresses. */
  async begin(user: { id: string; email: string }, email: string): Promise<void> {
    const codes = [
      { to: user.email, code: newCode() },
      { to: email, code: newCode() },
    ] as const;
    const [current, next] = codes.map(({ to, code }) => codeHash(to, code));
    this.#sql
      .prepare(
        `update "auth.users" set email_change = ?, email_change_token_current = ?, email_change_token_new = ?,
           email_change_sent_at = ?, email_change_confirm_status = 0 where id = ?`,
      )
      .run(email, current ?? null, next ?? null, new Date().toISOString(), user.id);
    for (const { to, code } of codes) {
      const query = new URLSearchParams({
        token: codeHash(to, code),
        type: 'email_change',
        redirect_to: '/',
      });
      await this.#mails.send({
        to,
        subject: 'Confirm your new email',
        text: `Confirm your email change with this code: ${code}\n\nOr follow this link: ${this.#base}/verify?${query}`,
      });
    }
  }

  /** Takes one of the two codes, by its hash. */
  confirm(tokenHash: string): Confirmation {
    const row = pendingRow.parse(
      this.#sql
        .prepare(
          `select id, email_change_sent_at, email_change_confirm_status from "auth.users"
           where email_change_token_current = ?1 or email_change_token_new = ?1`,
        )
        .get(tokenHash),
    );
    if (row === undefined || !isCodeAlive(row.email_change_sent_at)) return { step: 'refused' };
    if (row.email_change_confirm_status === 0) {
      this.#sql
        .prepare(
          `update "auth.users" set email_change_confirm_status = 1,
             email_change_token_current = nullif(email_change_token_current, ?1),
             email_change_token_new = nullif(email_change_token_new, ?1)
           where id = ?2`,
        )
        .run(tokenHash, row.id);
      return { step: 'first' };
    }
    // @supabase/lite completes a change by the code of the current address, whichever it was that came last.
    this.#sql
      .prepare(
        `update "auth.users" set email_change_confirm_status = 0, email_change_token_current = ?,
           email_change_token_new = null where id = ?`,
      )
      .run(tokenHash, row.id);
    return { step: 'last', tokenHash };
  }
}
