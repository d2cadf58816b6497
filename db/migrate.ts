import * as z from 'zod';
import { applyMigrations, isUnused, migrationRecords } from './migrate/apply-migrations.ts';
import { closeNewTables } from './migrate/close-new-tables.ts';
import { forgetOthers, ledger } from './migrate/definitions.ts';
import { databaseFolder, type Routines, readRoutines, readSteps } from './migrate/files.ts';
import { aloneAmongMigrations, inShortTransaction, type Patience } from './migrate/patience.ts';
import { dropFunctions, replaceFunctions } from './migrate/replace-functions.ts';
import { replaceGrants } from './migrate/replace-grants.ts';
import { replaceTableRules } from './migrate/replace-table-rules.ts';
import type { SqlRunner } from './migrate/sql-runner.ts';

export interface MigrateOptions {
  /** Whether pgvector is there; without it the tables of db/migrations-vector are left out. */
  readonly vector: boolean;
  /** Password of the login `app`; left as it is when absent. */
  readonly appPassword?: string;
  /** Where the SQL lies; this folder when absent. */
  readonly folder?: string;
  /** How often a step that would have to wait for a lock is tried; 60 (one and a half minutes) when absent. */
  readonly attempts?: number;
  /** Told each time that a step has to wait, and why. */
  readonly onWait?: (step: string, reason: string) => void;
}

/**
 * Functions, policies, triggers and grants, in the order in which each stands on what came before: new tables are closed,
 * functions find their tables, policies their functions, and rights widen only when the policies stand.
 */
const applyRoutines = async (sql: SqlRunner, patience: Patience, routines: Routines): Promise<void> => {
  const { functions, rules, grants, functionGrants } = routines;
  const everywhere = await closeNewTables(sql, patience, routines);
  const left = await replaceFunctions(sql, patience, functions, functionGrants);
  await replaceTableRules(sql, patience, [...everywhere, ...rules], true);
  await dropFunctions(sql, patience, left);
  await replaceGrants(sql, patience, grants);
  await forgetOthers(sql, [...functions, ...everywhere, ...rules, grants]);
};

const setPassword = async (sql: SqlRunner, patience: Patience, password: string): Promise<void> => {
  const text = "select format('alter role app with login password %L', $1::text) as statement";
  const [row] = z.array(z.object({ statement: z.string() })).parse((await sql.query(text, [password])).rows);
  if (row === undefined) return;
  await inShortTransaction(sql, 'password of app', patience, async () => {
    await sql.exec(row.statement);
  });
};

/**
 * Brings a database to the state of this folder while people use it: migrations that are missing, then functions, policies, triggers
 * and grants where they differ from what is there. It goes in small steps, none of which makes anybody wait longer than 100 ms;
 * a step that would is undone and tried again. Running it again changes nothing and locks no table.
 * Must run as the owner of the database; a superuser is not needed.
 * Returns the names of the migrations that were applied now. Throws when an applied migration was edited, and when
 * a lock was held by others during all tries of a step; the next run goes on from there.
 */
export const migrate = async (sql: SqlRunner, options: MigrateOptions): Promise<string[]> => {
  const { vector, appPassword, folder = databaseFolder, attempts = 60, onWait = () => {} } = options;
  return aloneAmongMigrations(sql, onWait, async () => {
    await sql.exec(`create schema if not exists private; ${migrationRecords}; ${ledger}`);
    const patience: Patience = { attempts, onWait, unused: await isUnused(sql) };
    const routines = readRoutines(folder);
    const closing = () => closeNewTables(sql, patience, routines);
    const applied = await applyMigrations(sql, patience, readSteps(folder, vector), closing);
    await applyRoutines(sql, patience, routines);
    if (appPassword !== undefined) await setPassword(sql, patience, appPassword);
    return applied;
  });
};
