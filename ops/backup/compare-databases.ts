import * as z from 'zod';
import type { SqlRunner } from '../../db/migrate/sql-runner.ts';
import { productTables } from './tables.ts';

/** What is the same in two databases, or not. */
export interface Difference {
  readonly what: string;
  readonly there: string;
  readonly here: string;
}

const sumSchema = z.tuple([z.object({ rows: z.coerce.number(), sum: z.string() })]);

/** Everything that decides who may do what, as one text each: its hash. */
const rules = {
  policies: `select coalesce(string_agg(p::text, E'\\n' order by p.tablename, p.policyname), '') from pg_catalog.pg_policies p where schemaname = 'public'`,
  'row-level security': `select string_agg(relname || relrowsecurity::text || relforcerowsecurity::text, ',' order by relname) from pg_catalog.pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  triggers: `select string_agg(pg_get_triggerdef(t.oid) || t.tgenabled::text, E'\\n' order by t.tgrelid::regclass::text, t.tgname) from pg_catalog.pg_trigger t where not tgisinternal`,
  functions: `select string_agg(pg_get_functiondef(p.oid), E'\\n' order by p.oid::regprocedure::text) from pg_catalog.pg_proc p
    where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace, 'auth'::regnamespace) and p.prokind in ('f', 'p')
      and not exists (select from pg_catalog.pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  constraints: `select string_agg(conrelid::regclass || conname || pg_get_constraintdef(oid), E'\\n' order by conrelid::regclass::text, conname) from pg_catalog.pg_constraint where connamespace = 'public'::regnamespace`,
  grants: `select string_agg(relname || coalesce((select string_agg(a::text, ',' order by a::text) from unnest(relacl) a), ''), E'\\n' order by relname)
    from pg_catalog.pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
};

const textSchema = z.tuple([z.object({ hash: z.string(), length: z.coerce.number() })]);

/** Rows and a checksum of a table: the sum of the hashes of its rows, whatever their order. */
async function sumOf(sql: SqlRunner, table: string): Promise<string> {
  const { rows } = await sql.query(
    `select count(*) as rows, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as sum from public.${table} t`,
  );
  const [{ rows: count, sum }] = sumSchema.parse(rows);
  return `${count} rows, ${sum}`;
}

async function ruleOf(sql: SqlRunner, query: string): Promise<string> {
  const { rows } = await sql.query(
    `select md5(coalesce(text, '')) as hash, coalesce(length(text), 0) as length from (${query}) q (text)`,
  );
  const [{ hash, length }] = textSchema.parse(rows);
  return `${length} characters, ${hash}`;
}

/** Compares two databases table by table (rows and checksum) and in their rules: policies, row-level security, triggers, functions, constraints, grants. Returns what differs. */
export async function compareDatabases(there: SqlRunner, here: SqlRunner): Promise<Difference[]> {
  const [tablesThere, tablesHere] = [await productTables(there), await productTables(here)];
  const differences: Difference[] = [];
  const compare = (what: string, one: string, other: string) => {
    if (one !== other) differences.push({ what, there: one, here: other });
  };
  for (const table of new Set([...tablesThere, ...tablesHere])) {
    const sum = (sql: SqlRunner, known: readonly string[]) =>
      known.includes(table) ? sumOf(sql, table) : 'missing';
    compare(table, await sum(there, tablesThere), await sum(here, tablesHere));
  }
  for (const [what, query] of Object.entries(rules))
    compare(what, await ruleOf(there, query), await ruleOf(here, query));
  return differences;
}
