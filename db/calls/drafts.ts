import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { columns, flag, json, moment, whole } from './columns.ts';

/** The next drafts to make, for so many seconds, with at most `messages` of what was said. For the service. See db/functions/consults/drafts.sql. */
export const claimDrafts = (
  tx: Tx,
  { limit, seconds, messages }: Record<'limit' | 'seconds' | 'messages', number>,
) =>
  tx
    .select(columns({ claimed: json }))
    .from(sql`public.fn_claim_drafts(${limit}::int, ${seconds}::int, ${messages}::int) as claimed`);

/** A draft as it is kept. */
export interface KeptDraft {
  readonly id: string;
  readonly model: string;
  readonly lines: readonly unknown[];
  readonly dropped: number;
}

/** Keeps a draft, once. For the service. */
export const keepDraft = (tx: Tx, { id, model, lines, dropped }: KeptDraft) =>
  tx
    .select(columns({ kept: flag }))
    .from(
      sql`public.fn_keep_draft(${id}::uuid, ${model}, ${JSON.stringify(lines)}::jsonb, ${dropped}::int) as kept`,
    );

/** How a draft failed: `counts` says whether it was a try of its own, `most` after how many tries it is set aside. */
export interface FailedDraft {
  readonly id: string;
  readonly problem: string;
  readonly counts: boolean;
  readonly most: number;
  readonly seconds: number;
}

/** It could not be made: it is tried again later, or set aside. For the service. */
export const failDraft = (tx: Tx, { id, problem, counts, most, seconds }: FailedDraft) =>
  tx.execute(
    sql`select public.fn_fail_draft(${id}::uuid, ${problem}, ${counts}, ${most}::int, ${seconds}::int)`,
  );

/** One draft that was set aside is tried again, or all of them (null). For an admin's door. */
export const retryDrafts = (tx: Tx, id: string | null) =>
  tx.select(columns({ count: whole })).from(sql`public.fn_retry_drafts(${id}::uuid) as count`);

/** How the work stands. For an admin's door. */
export const draftsState = (tx: Tx) =>
  tx.select(columns({ state: json })).from(sql`public.fn_drafts_state() as state`);

/** The calling vet wants a draft in this language; `isNew`: there was none. */
export const requestDraft = (tx: Tx, consultId: string, locale: string) =>
  tx
    .select(columns({ isNew: flag }))
    .from(sql`public.fn_request_draft(${consultId}::uuid, ${locale}) as is_new`);

/** The calling vet signs the summary of a draft. */
export const signSummary = (tx: Tx, draftId: string, lines: readonly unknown[], edited: boolean) =>
  tx
    .select(columns({ signedAt: moment }))
    .from(sql`public.fn_sign_summary(${draftId}::uuid, ${JSON.stringify(lines)}::jsonb, ${edited})`);

/** The calling vet rejects a draft. */
export const rejectDraft = (tx: Tx, draftId: string, reason: string) =>
  tx.execute(sql`select public.fn_reject_draft(${draftId}::uuid, ${reason})`);
