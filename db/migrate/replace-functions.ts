import * as z from 'zod';
import { changedOf, type Definition, recordOf } from './definitions.ts';
import { inShortTransaction, type Patience, sqlState } from './patience.ts';
import type { SqlRunner } from './sql-runner.ts';

// `used`: by a policy, a trigger or a default, so that it cannot go before they do.
const foundFunctions = `
  select p.oid::text as id, 'function' as kind, n.nspname || '.' || p.proname as name, p.oid::regprocedure::text as signature,
    md5((to_jsonb(p) - 'oid' - 'proacl')::text) as fingerprint,
    exists (
      select from pg_catalog.pg_depend d
      where d.refclassid = 'pg_catalog.pg_proc'::regclass and d.refobjid = p.oid and d.classid <> 'pg_catalog.pg_proc'::regclass
    ) as used
  from pg_catalog.pg_proc p
  join pg_catalog.pg_namespace n on n.oid = p.pronamespace
  where p.proowner = 'service'::regrole`;

const foundSchema = z.array(
  z.object({
    id: z.string(),
    kind: z.literal('function'),
    name: z.string(),
    signature: z.string(),
    fingerprint: z.string(),
    used: z.boolean(),
  }),
);

const namesakes = `
  select from pg_catalog.pg_proc p
  join pg_catalog.pg_namespace n on n.oid = p.pronamespace
  where n.nspname || '.' || p.proname = $1 and p.proowner = 'service'::regrole`;

type FoundFunction = z.infer<typeof foundSchema>[number];

const find = async (sql: SqlRunner): Promise<FoundFunction[]> =>
  foundSchema.parse((await sql.query(foundFunctions)).rows);

const drop = (functions: readonly FoundFunction[]): string =>
  `drop routine ${functions.map(({ signature }) => signature).join(', ')}`;

// PostgreSQL replaces no function whose result, parameter names or defaults differ.
const otherShape = '42P13';
const stillUsed = '2BP01';

/** Makes one function in place of `older`, those of its name. */
const make = async (
  sql: SqlRunner,
  { name, statement }: Definition,
  older: readonly FoundFunction[],
): Promise<void> => {
  if (older.length === 0) {
    await sql.exec(statement);
    return;
  }
  try {
    await sql.exec(`savepoint older; ${statement}\n; release older`);
  } catch (error) {
    if (sqlState(error) !== otherShape) throw error;
    await sql.exec(`rollback to older; ${drop(older)}; ${statement}`);
    return;
  }
  // One with other parameters stands beside the older one, and calls may fit both.
  const { rows } = await sql.query(namesakes, [name]);
  if (rows.length > 1) await sql.exec(drop(older));
};

/** Says in which function something went wrong. */
const naming = async (name: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const hint = sqlState(error) === stillUsed ? ' Give the new one another name.' : '';
    throw new Error(`${name}: ${reason}.${hint}`, { cause: error });
  }
};

/** Lets nobody call what was not there `before` except those whom `grants` name. */
const setRights = async (
  sql: SqlRunner,
  before: readonly FoundFunction[],
  grants: readonly string[],
): Promise<void> => {
  const known = new Set(before.map(({ id }) => id));
  const fresh = (await find(sql)).filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return;
  const closed = fresh.map(({ signature }) => `revoke all on routine ${signature} from public`);
  await sql.exec([...closed, ...grants].join('\n; '));
};

/**
 * Brings functions in line with the folder in one transaction, so that those that call each other change together; touches
 * no table and only the functions that differ. Functions of role service that are not in `wanted` go, unless a policy, a trigger
 * or a default uses them: those are returned. `grants` are the statements that let people call functions; they are
 * run in the same transaction when there are new ones, which are closed to everybody else.
 */
export const replaceFunctions = async (
  sql: SqlRunner,
  patience: Patience,
  wanted: readonly Definition[],
  grants: readonly string[],
): Promise<FoundFunction[]> => {
  const before = await find(sql);
  const changed = new Set((await changedOf(sql, wanted, before)).map(({ name }) => name));
  const names = new Set(wanted.map(({ name }) => name));
  const others = before.filter(({ name }) => !names.has(name));
  const gone = others.filter(({ used }) => !used);
  const left = others.filter(({ used }) => used);
  const made = wanted.filter(({ name }) => changed.has(name));
  if (made.length === 0 && gone.length === 0) return left;
  await inShortTransaction(sql, 'functions', patience, async () => {
    await sql.exec('grant create, usage on schema public, private, auth to service; set local role service');
    if (before.length === 0) await sql.exec(made.map(({ statement }) => statement).join('\n; '));
    else
      for (const definition of made) {
        const older = before.filter(({ name }) => name === definition.name);
        await naming(definition.name, () => make(sql, definition, older));
      }
    if (gone.length > 0) await sql.exec(drop(gone));
    await sql.exec('reset role; revoke create on schema public, private, auth from service');
    // Where nobody is, the grants that follow are early enough.
    if (!patience.unused) await setRights(sql, before, grants);
    if (made.length > 0) await sql.exec(recordOf(made, foundFunctions));
  });
  return left;
};

/** Takes away what {@link replaceFunctions} had to leave, once policies and triggers use it no more. */
export const dropFunctions = async (
  sql: SqlRunner,
  patience: Patience,
  left: readonly FoundFunction[],
): Promise<void> => {
  if (left.length === 0) return;
  await inShortTransaction(sql, 'functions that are gone', patience, async () => {
    await sql.exec(drop(left));
  });
};
