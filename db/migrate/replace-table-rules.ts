import * as z from 'zod';
import { changedOf, type Definition, recordOf } from './definitions.ts';
import { atOnce, type Patience } from './patience.ts';
import type { SqlRunner } from './sql-runner.ts';

/** A policy or a trigger of a table in schema public. */
export interface TableRule extends Definition {
  readonly kind: 'policy' | 'trigger';
  readonly table: string;
}

const foundRules = `
  select 'policy' as kind, p.polname || ' on public.' || c.relname as name, c.relname::text as "table",
    format('drop policy %I on public.%I', p.polname, c.relname) as drop, md5((to_jsonb(p) - 'oid')::text) as fingerprint
  from pg_catalog.pg_policy p
  join pg_catalog.pg_class c on c.oid = p.polrelid
  where c.relnamespace = 'public'::regnamespace
  union all
  select 'trigger', t.tgname || ' on public.' || c.relname, c.relname::text,
    format('drop trigger %I on public.%I', t.tgname, c.relname), md5((to_jsonb(t) - 'oid')::text)
  from pg_catalog.pg_trigger t
  join pg_catalog.pg_class c on c.oid = t.tgrelid
  where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and t.tgparentid = 0`;

const foundSchema = z.array(
  z.object({
    kind: z.enum(['policy', 'trigger']),
    name: z.string(),
    table: z.string(),
    drop: z.string(),
    fingerprint: z.string(),
  }),
);

/**
 * Brings policies and triggers in line with `wanted`: one short transaction for each table on which something differs, so that
 * a table has its old rules or its new ones and never none. A table whose rules are right is not locked. `removeOthers`: what is not
 * in `wanted` goes.
 */
export const replaceTableRules = async (
  sql: SqlRunner,
  patience: Patience,
  wanted: readonly TableRule[],
  removeOthers: boolean,
): Promise<void> => {
  const found = foundSchema.parse((await sql.query(foundRules)).rows);
  const changed = await changedOf(sql, wanted, found);
  const keys = (rules: readonly { kind: string; name: string }[]) =>
    new Set(rules.map(({ kind, name }) => `${kind} ${name}`));
  const [replaced, known] = [keys(changed), keys(wanted)];
  const dropped = found.filter(({ kind, name }) => {
    const key = `${kind} ${name}`;
    return replaced.has(key) || (removeOthers && !known.has(key));
  });
  const touched = [...new Set([...dropped, ...changed].map(({ table }) => table))];
  if (touched.length === 0) return;
  for (const tables of patience.unused ? [touched] : touched.map((table) => [table])) {
    const made = changed.filter(({ table }) => tables.includes(table));
    const statements = [
      ...dropped.filter(({ table }) => tables.includes(table)).map((rule) => rule.drop),
      ...made.map(({ statement }) => statement),
      ...(made.length > 0 ? [recordOf(made, foundRules)] : []),
    ];
    await atOnce(sql, `policies and triggers of ${tables}`, patience, statements.join('\n; '));
  }
};
