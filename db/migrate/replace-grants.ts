import * as z from 'zod';
import { changedOf, type Definition, recordOf } from './definitions.ts';
import { inShortTransaction, type Patience } from './patience.ts';
import type { SqlRunner } from './sql-runner.ts';

// Who may do what, in an order of its own: a grant that was taken away and given again stands elsewhere in its list.
const foundGrants = `
  select 'grants' as kind, 'grants' as name, md5(string_agg(line, ' ' order by line)) as fingerprint
  from (
    select format('%s %s %s', object, id, coalesce(acl_item::text, '')) as line
    from (
      select 'class' as object, c.oid::text as id, c.relacl as acl from pg_catalog.pg_class c
      where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
      union all
      select 'column', format('%s %s', a.attrelid, a.attnum), a.attacl from pg_catalog.pg_attribute a
      join pg_catalog.pg_class c on c.oid = a.attrelid
      where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and a.attacl is not null
      union all
      select 'routine', p.oid::text, p.proacl from pg_catalog.pg_proc p
      where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace, 'auth'::regnamespace)
      union all
      select 'schema', n.oid::text, n.nspacl from pg_catalog.pg_namespace n
      where n.nspname in ('public', 'private', 'auth')
    ) given
    left join lateral unnest(acl) acl_item on true
    union all
    select format('setting %s', unnest(s.setconfig)) from pg_catalog.pg_db_role_setting s
    where s.setrole = 'app'::regrole
  ) lines`;

const foundSchema = z.array(
  z.object({ kind: z.literal('grants'), name: z.string(), fingerprint: z.string() }),
);

/**
 * Brings grants in line with the folder's file, which takes everything away and gives it again, in one transaction: others see
 * the rights from before or those from after. Locks no table. Does nothing while neither the file nor any right has changed.
 */
export const replaceGrants = async (
  sql: SqlRunner,
  patience: Patience,
  wanted: Definition,
): Promise<void> => {
  const found = foundSchema.parse((await sql.query(foundGrants)).rows);
  if ((await changedOf(sql, [wanted], found)).length === 0) return;
  await inShortTransaction(sql, 'grants', patience, async () => {
    await sql.exec(wanted.statement);
    await sql.exec(recordOf([wanted], foundGrants));
  });
};
