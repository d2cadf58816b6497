import { createHash } from 'node:crypto';
import * as z from 'zod';
import { literal } from './sql-literal.ts';
import type { SqlRunner } from './sql-runner.ts';

/** Something that a file of this folder defines in one statement and that can be made again. */
export interface Definition {
  readonly kind: 'function' | 'policy' | 'trigger' | 'grants';
  /** `private.is_vet`, `own_read on public.pets`; unique within its kind. */
  readonly name: string;
  readonly statement: string;
}

/** The same thing in the database. */
export interface Found {
  readonly kind: Definition['kind'];
  readonly name: string;
  /** A hash of its rows in the catalogue. */
  readonly fingerprint: string;
}

/** Of a text; hexadecimal. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Where it is noted what was made of which text, and what it looked like in the catalogue when it was made. */
export const ledger = `
  create table if not exists private.applied_definitions (
    kind text, name text, source_hash text not null, catalog_hash text not null, primary key (kind, name)
  )`;

const recordsSchema = z.array(
  z.object({ kind: z.string(), name: z.string(), source_hash: z.string(), catalog_hash: z.string() }),
);

const key = ({ kind, name }: { kind: string; name: string }): string => `${kind} ${name}`;

/**
 * Those of `wanted` that are not in the database as they are in the folder: missing, of another text, or changed by hand
 * since they were made.
 */
export const changedOf = async <D extends Definition>(
  sql: SqlRunner,
  wanted: readonly D[],
  found: readonly Found[],
): Promise<D[]> => {
  const text = 'select kind, name, source_hash, catalog_hash from private.applied_definitions';
  const records = recordsSchema.parse((await sql.query(text)).rows);
  const state = (source: string, catalog: string) => `${source} ${catalog}`;
  const recorded = new Map(records.map((one) => [key(one), state(one.source_hash, one.catalog_hash)]));
  const fingerprints = new Map(found.map((one) => [key(one), one.fingerprint]));
  return wanted.filter((one) => {
    const fingerprint = fingerprints.get(key(one));
    return fingerprint === undefined || recorded.get(key(one)) !== state(hashOf(one.statement), fingerprint);
  });
};

/** Forgets what was noted about definitions that the folder has no more. */
export const forgetOthers = async (sql: SqlRunner, wanted: readonly Definition[]): Promise<void> => {
  await sql.query("delete from private.applied_definitions where kind || ' ' || name <> all ($1)", [
    wanted.map(key),
  ]);
};

/**
 * The statement that notes `made`, to be run in the transaction that made them. `found`: a query that gives kind, name and
 * fingerprint of what is in the database.
 */
export const recordOf = (made: readonly Definition[], found: string): string => `
  insert into private.applied_definitions (kind, name, source_hash, catalog_hash)
  select kind, name, made.hash, found.fingerprint
  from (${found}) found
  join (values ${made
    .map(({ kind, name, statement }) => `(${literal(kind)}, ${literal(name)}, ${literal(hashOf(statement))})`)
    .join(', ')}) made (kind, name, hash) using (kind, name)
  on conflict (kind, name) do update set source_hash = excluded.source_hash, catalog_hash = excluded.catalog_hash`;
