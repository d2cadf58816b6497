import * as z from 'zod';
import { hashOf } from './definitions.ts';
import type { Step } from './files.ts';
import { atOnce, inShortTransaction, type Patience } from './patience.ts';
import { splitSql } from './split-sql.ts';
import { literal } from './sql-literal.ts';
import type { SqlRunner } from './sql-runner.ts';
import { plain } from './sql-shape.ts';

/** Where it is noted which migrations were applied, and how far one has come that was interrupted. */
export const migrationRecords = `
  create table if not exists private.applied_migrations (
    name text primary key, hash text not null, applied_at timestamptz not null default now()
  );
  create table if not exists private.begun_migrations (name text primary key, parts int not null, hash text not null)`;

/** The parts of a migration, which are applied and noted one by one: what stands between drizzle-kit's marks. */
export const partsOf = (text: string): string[] =>
  text
    .split('--> statement-breakpoint')
    .map((part) => part.trim())
    .filter((part) => splitSql(part).length > 0);

const isApplied = async (sql: SqlRunner, step: Step): Promise<boolean> => {
  const text = 'select hash = $2 as unchanged from private.applied_migrations where name = $1';
  const [row] = z
    .array(z.object({ unchanged: z.boolean() }))
    .parse((await sql.query(text, [step.name, step.hash])).rows);
  if (row?.unchanged === false)
    throw new Error(`${step.name} was changed after it was applied; add a new migration instead.`);
  return row !== undefined;
};

/** Whether no migration has been applied yet. */
export const isUnused = async (sql: SqlRunner): Promise<boolean> =>
  (await sql.query('select from private.applied_migrations limit 1')).rows.length === 0;

/** How many parts an interrupted run applied. Throws when those were changed since; later ones may be mended. */
const appliedParts = async (sql: SqlRunner, step: Step, parts: readonly string[]): Promise<number> => {
  const text = 'select parts, hash from private.begun_migrations where name = $1';
  const [begun] = z
    .array(z.object({ parts: z.number(), hash: z.string() }))
    .parse((await sql.query(text, [step.name])).rows);
  if (begun === undefined) return 0;
  if (hashOf(parts.slice(0, begun.parts).join()) !== begun.hash)
    throw new Error(
      `The first ${begun.parts} parts of ${step.name} were applied and have been changed since.`,
    );
  return begun.parts;
};

/** The statement that notes that all parts up to `count` are applied. */
const progress = (step: Step, parts: readonly string[], count: number): string =>
  count === parts.length
    ? `delete from private.begun_migrations where name = ${literal(step.name)};
       insert into private.applied_migrations (name, hash) values (${literal(step.name)}, ${literal(step.hash)})`
    : `insert into private.begun_migrations (name, parts, hash)
       values (${literal(step.name)}, ${count}, ${literal(hashOf(parts.slice(0, count).join()))})
       on conflict (name) do update set parts = excluded.parts, hash = excluded.hash`;

const concurrently = /^(?:create (?:unique )?index|drop index|reindex \w+) concurrently\b/;
const concurrentIndex = /^create (?:unique )?index concurrently (?:if not exists )?(\w+) on\b/;

/**
 * `create index concurrently` and its like: outside a transaction, and without a lock time-out, since nobody queues behind it while it
 * waits for those who were there before. An index that an earlier try left unfinished is dropped and made again.
 */
const buildIndex = async (sql: SqlRunner, statement: string): Promise<void> => {
  const name = concurrentIndex.exec(plain(statement))?.[1];
  if (name !== undefined) {
    const text = `select i.indisvalid as valid from pg_catalog.pg_index i where i.indexrelid = to_regclass($1)`;
    const [left] = z
      .array(z.object({ valid: z.boolean() }))
      .parse((await sql.query(text, [`public."${name}"`])).rows);
    if (left?.valid === true) return;
    if (left !== undefined) await sql.exec(`drop index concurrently public."${name}"`);
  }
  await sql.exec(statement);
};

const isBatch = (part: string): boolean => part.startsWith('-- in batches\n');

/**
 * A backfill: its statement, which says in `changed` how many rows it changed, is run until that is none. It is run with the rights of
 * the service: the owner of a table that has forced row-level security sees none of its rows. A new database has none.
 */
const fill = async (sql: SqlRunner, step: string, patience: Patience, statement: string): Promise<void> => {
  let changed = patience.unused ? 0 : 1;
  while (changed > 0) {
    await inShortTransaction(sql, step, patience, async () => {
      await sql.exec('set local role service');
      const { rows } = await sql.query(statement);
      const [answer] = z.array(z.object({ changed: z.coerce.number() })).parse(rows);
      if (answer === undefined)
        throw new Error(`${step}: a batch says how many rows it changed, as "changed".`);
      changed = answer.changed;
    });
  }
};

const isByItself = (part: string): boolean =>
  isBatch(part) || splitSql(part).some((statement) => concurrently.test(plain(statement)));

/** Applies one part, or several together, and notes it; what cannot be undone with its note may be run again. */
const applyParts = async (
  sql: SqlRunner,
  patience: Patience,
  name: string,
  parts: readonly string[],
  note: string,
): Promise<void> => {
  const [part = ''] = parts;
  const [statement = ''] = splitSql(part);
  if (!isByItself(part)) return atOnce(sql, name, patience, [...parts, note].join('\n; '));
  if (isBatch(part)) await fill(sql, name, patience, statement);
  else await buildIndex(sql, statement);
  await atOnce(sql, name, patience, note);
};

/** Which parts are applied together: each by itself, and in a database that nobody uses as many as can be. */
const togetherOf = (parts: readonly string[], patience: Patience): string[][] => {
  const groups: string[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    const joins = patience.unused && last !== undefined && ![part, ...last].some(isByItself);
    if (joins) last.push(part);
    else groups.push([part]);
  }
  return groups;
};

/**
 * Applies the migrations that are missing, part by part: each in a short transaction of its own that waits for nobody
 * longer than a moment, or outside one where PostgreSQL asks for it. `closing`: closes tables that have just been made and
 * lets the service in. Returns the names of those that were finished now; a run that was interrupted is continued where it
 * stopped. Throws when an applied migration was edited.
 */
export const applyMigrations = async (
  sql: SqlRunner,
  patience: Patience,
  steps: readonly Step[],
  closing: () => Promise<unknown>,
): Promise<string[]> => {
  const applied: string[] = [];
  for (const step of steps) {
    if (await isApplied(sql, step)) continue;
    const parts = partsOf(step.text);
    let done = await appliedParts(sql, step, parts);
    for (const [index, together] of togetherOf(parts.slice(done), patience).entries()) {
      // The service fills what this migration has made, too.
      if (!patience.unused && (index === 0 || together.some(isBatch))) await closing();
      done += together.length;
      const name = `${step.name}, part ${done} of ${parts.length}`;
      await applyParts(sql, patience, name, together, progress(step, parts, done));
    }
    applied.push(step.name);
  }
  return applied;
};
