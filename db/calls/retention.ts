import { isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { retentionTerms } from '../schema/index.ts';
import { columns, whole } from './columns.ts';

/** What is deleted when its term is over. For the role retention. */
export const endingTerms = (tx: Tx) =>
  tx.select({ what: retentionTerms.what }).from(retentionTerms).where(isNotNull(retentionTerms.keep));

/** Deletes of `what` at most `limit` rows that are past their term, oldest first. For the role retention. */
export const deleteExpired = (tx: Tx, what: string, limit: number) =>
  tx
    .select(columns({ deleted: whole }))
    .from(sql`public.fn_delete_expired(${what}, ${limit}::int) as deleted`);
