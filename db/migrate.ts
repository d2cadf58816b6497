import * as z from 'zod';
import { readRoutines, readSteps, type Step } from './migrate/files.ts';
import { inTransaction } from './migrate/in-transaction.ts';

/** The least a database must do here; PGlite has it as it is, `pg` through db/migrate/target.ts. */
export interface SqlRunner {
  query(text: string, params?: unknown[]): Promise<{ rows: unknown[] }>;
  /** Runs several statements at once. */
  exec(text: string): Promise<unknown>;
}

export interface MigrateOptions {
  /** Whether pgvector is there; without it the tables of db/migrations-vector are left out. */
  readonly vector: boolean;
  /** Password of the login `app`; left as it is when absent. */
  readonly appPassword?: string;
}

// Any number, as long as it is always the same: two migrations at once run one after the other.
const migrationLock = 7_205_759_403;

const isApplied = async (sql: SqlRunner, step: Step): Promise<boolean> => {
  const text = 'select hash = $2 as unchanged from private.applied_migrations where name = $1';
  const [row] = z
    .array(z.object({ unchanged: z.boolean() }))
    .parse((await sql.query(text, [step.name, step.hash])).rows);
  if (row?.unchanged === false)
    throw new Error(`${step.name} was changed after it was applied; add a new migration instead.`);
  return row !== undefined;
};

const applyRoutines = async (sql: SqlRunner): Promise<void> => {
  const { clear, functions, policies } = readRoutines();
  await sql.exec(clear);
  await sql.exec('grant create, usage on schema public, private, auth to service');
  await sql.exec('set local role service');
  for (const text of functions) await sql.exec(text);
  await sql.exec('reset role; revoke create on schema public, private, auth from service');
  for (const text of policies) await sql.exec(text);
};

const setPassword = async (sql: SqlRunner, password: string): Promise<void> => {
  const text = "select format('alter role app with login password %L', $1::text) as statement";
  const [row] = z.array(z.object({ statement: z.string() })).parse((await sql.query(text, [password])).rows);
  if (row) await sql.exec(row.statement);
};

/**
 * Brings a database to the state of this folder: migrations that are missing (a transaction each, recorded with their
 * hash), then functions and policies, which are made anew each time. Running it again changes nothing.
 * Must run as the owner of the database; a superuser is not needed.
 * Returns the names of the migrations that were applied now. Throws when an applied migration was edited.
 */
export const migrate = async (sql: SqlRunner, options: MigrateOptions): Promise<string[]> => {
  const applied: string[] = [];
  await sql.query('select pg_advisory_lock($1)', [migrationLock]);
  try {
    await sql.exec(`
      create schema if not exists private;
      create table if not exists private.applied_migrations (
        name text primary key, hash text not null, applied_at timestamptz not null default now()
      )`);
    for (const step of readSteps(options.vector)) {
      if (await isApplied(sql, step)) continue;
      await inTransaction(sql, async () => {
        await sql.exec(step.text);
        await sql.query('insert into private.applied_migrations (name, hash) values ($1, $2)', [
          step.name,
          step.hash,
        ]);
      });
      applied.push(step.name);
    }
    await inTransaction(sql, () => applyRoutines(sql));
    if (options.appPassword !== undefined) await setPassword(sql, options.appPassword);
  } finally {
    await sql.query('select pg_advisory_unlock($1)', [migrationLock]);
  }
  return applied;
};
