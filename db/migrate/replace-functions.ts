import * as z from 'zod';
import type { SqlRunner } from '../migrate.ts';
import { changedOf, type Definition, recordOf } from './definitions.ts';
import { inShortTransaction, type Patience, sqlState } from './patience.ts';

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

/**
 * Brings functions in line with the folder in one transaction, so that those that call each other change together; touches
 * no table and only the functions that differ. Functions of role service that are not in `wanted` go, unless a policy, a trigger
 * or a default uses them (`dropUnusedFunctions`). `grants` are the statements that let people call functions; they are
 * run in the same transaction when there are new ones, which are closed to everybody else.
 */
export const replaceFunctions = async (
  sql: SqlRunner,
  patience: Patience,
  wanted: readonly Definition[],
  grants: readonly string[],
): Promise<void> => {
  const before = await find(sql);
  const changed = new Set((await changedOf(sql, wanted, before)).map(({ name }) => name));
  const names = new Set(wanted.map(({ name }) => name));
  const gone = before.filter(({ name, used }) => !names.has(name) && !used);
  if (changed.size === 0 && gone.length === 0) return;
  await inShortTransaction(sql, 'functions', patience, async () => {
    await sql.exec('grant create, usage on schema public, private, auth to service; set local role service');
    for (const definition of wanted.filter(({ name }) => changed.has(name))) {
      const older = before.filter(({ name }) => name === definition.name);
      await naming(definition.name, () => make(sql, definition, older));
    }
    if (gone.length > 0) await sql.exec(drop(gone));
    await sql.exec('reset role; revoke create on schema public, private, auth from service');
    const known = new Set(before.map(({ id }) => id));
    const fresh = (await find(sql)).filter(({ id }) => !known.has(id));
    const closed = fresh.map(({ signature }) => `revoke all on routine ${signature} from public`);
    if (fresh.length > 0) await sql.exec([...closed, ...grants].join('\n; '));
    const made = wanted.filter(({ name }) => changed.has(name));
    if (made.length > 0) await sql.exec(recordOf(made, foundFunctions));
  });
};

/** Takes away what {@link replaceFunctions} had to leave because policies or triggers still used it. */
export const dropUnusedFunctions = async (
  sql: SqlRunner,
  patience: Patience,
  wanted: readonly Definition[],
): Promise<void> => {
  const found = await find(sql);
  const names = new Set(wanted.map(({ name }) => name));
  const stale = found.filter(({ name }) => !names.has(name));
  if (stale.length === 0) return;
  await inShortTransaction(sql, 'functions that are gone', patience, async () => {
    await sql.exec(drop(stale));
  });
};
