import { sql } from 'drizzle-orm';
import type { SearchKind } from '../../contract/search.ts';
import type { Tx } from '../client.ts';
import { columns, flag, json, maybe, text, whole } from './columns.ts';
import { uuids } from './uuids.ts';

/** What somebody looks for, as `fn_search` is asked. Moments are ISO 8601, `vector` as pgvector writes it. */
export interface AskedSearch {
  readonly words: readonly { readonly word: string; readonly weight: number }[];
  readonly concepts: readonly { readonly concept: string; readonly weight: number }[];
  readonly vector: string | null;
  readonly model: string;
  readonly kinds: readonly SearchKind[] | null;
  readonly petId: string | null;
  readonly species: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly everyone: boolean;
  readonly locale: string;
  readonly leastSimilar: number;
  readonly perRanking: number;
  readonly asOf: string | null;
  readonly after: { readonly score: string; readonly id: string } | null;
  readonly limit: number;
}

/** What the caller may see of what they look for, in order. See db/functions/consults/find.sql. */
export const search = (tx: Tx, asked: AskedSearch) =>
  tx.select(columns({ found: json })).from(sql`public.fn_search(${JSON.stringify(asked)}::jsonb) as found`);

/** A text that can be found, as `fn_put_search_texts` takes it. */
export interface SearchTextRow {
  readonly kind: SearchKind;
  readonly thing: string;
  readonly locale: string;
  readonly species: readonly string[];
  readonly happened_at: string;
  readonly title: string;
  readonly body: string;
}

/** Keeps things of a kind that no table holds, and drops those that are gone. For the service. See db/functions/core/search-texts.sql. */
export const putSearchTexts = (
  tx: Tx,
  kind: SearchKind,
  rows: readonly SearchTextRow[],
  gone: readonly string[],
) =>
  tx.select(columns({ changed: whole })).from(
    sql`public.fn_put_search_texts(${kind}, ${JSON.stringify(rows)}::jsonb,
        array(select jsonb_array_elements_text(${JSON.stringify(gone)}::jsonb))) as changed`,
  );

/** The hashes of all things of a kind, by `<thing>/<locale>`. For the service. */
export const searchHashes = (tx: Tx, kind: SearchKind) =>
  tx.select(columns({ hashes: json })).from(sql`public.fn_search_hashes(${kind}) as hashes`);

/** The next texts for a model to read, for so many seconds. For the service. See db/functions/consults/search-queue.sql. */
export const claimSearchTexts = (tx: Tx, limit: number, seconds: number) =>
  tx
    .select(columns({ claimed: json }))
    .from(sql`public.fn_claim_search_texts(${limit}::int, ${seconds}::int) as claimed`);

/** What a model read of a text: its concepts as a tsvector, a vector a piece as pgvector reads it. */
export interface ReadText {
  readonly id: string;
  readonly hash: string;
  readonly concepts: string;
  readonly vectors: readonly string[];
}

/** Keeps what a model read; what has changed meanwhile is left to be read again. For the service. */
export const keepSearchVectors = (tx: Tx, model: string, read: readonly ReadText[]) =>
  tx
    .select(columns({ kept: whole }))
    .from(sql`public.fn_keep_search_vectors(${model}, ${JSON.stringify(read)}::jsonb) as kept`);

/** How texts failed: `counts` says whether it was a try of theirs, `most` after how many tries they are set aside. */
export interface FailedTexts {
  readonly ids: readonly string[];
  readonly problem: string;
  readonly counts: boolean;
  readonly most: number;
  readonly seconds: number;
}

/** These could not be read: they are tried again later, or set aside. For the service. */
export const failSearchTexts = (tx: Tx, { ids, problem, counts, most, seconds }: FailedTexts) =>
  tx.execute(
    sql`select public.fn_fail_search_texts(${uuids(ids)}, ${problem}, ${counts}, ${most}::int, ${seconds}::int)`,
  );

/** One text that was set aside is read again, or all of them (null). For the service. */
export const retrySearchTexts = (tx: Tx, id: string | null) =>
  tx.select(columns({ count: whole })).from(sql`public.fn_retry_search_texts(${id}::uuid) as count`);

/** The next part of what was there before it was kept in step. For the service. See db/functions/consults/findable.sql. */
export const walkConsults = (tx: Tx, what: 'animals' | 'consults' | 'vets', limit: number) =>
  tx.select(columns({ more: flag })).from(sql`public.fn_walk_consults(${what}, ${limit}::int) as more`);

/** The next part of handing all texts to a model, and of taking away what others made of them. For the service. */
export const walkModel = (tx: Tx, model: string, limit: number) =>
  tx.select(columns({ more: flag })).from(sql`public.fn_walk_model(${model}, ${limit}::int) as more`);

/** The planner's figures are gathered anew. For the service. */
export const analyzeSearch = (tx: Tx) => tx.execute(sql`select public.fn_analyze_search()`);

/** The model that searches go by; null while none has read everything. For the service. */
export const searchModel = (tx: Tx) =>
  tx.select(columns({ model: maybe(text) })).from(sql`public.fn_search_model() as model`);

/** How the work stands. For the service. */
export const searchState = (tx: Tx) =>
  tx.select(columns({ state: json })).from(sql`public.fn_search_state() as state`);
