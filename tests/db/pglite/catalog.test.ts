import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPglite, type TestPostgres } from '../../support/postgres.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPglite();
});
afterAll(() => postgres.close());

test('R1 every table has row-level security enabled and forced and at least one policy', async () => {
  const bare = await postgres.query(
    `select c.relname from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and not (c.relrowsecurity and c.relforcerowsecurity
         and exists (select from pg_policy p where p.polrelid = c.oid))`,
  );
  expect(bare).toEqual([]);
});

test('R1 nothing is granted to everybody', async () => {
  const grants = await postgres.query(
    `select c.relname as name from pg_class c, aclexplode(c.relacl) a
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and a.grantee = 0
     union all
     select p.proname from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
     where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace, 'auth'::regnamespace) and a.grantee = 0
     union all
     select n.nspname from pg_namespace n, aclexplode(n.nspacl) a
     where n.nspname in ('public', 'private', 'auth') and a.grantee = 0`,
  );
  expect(grants).toEqual([]);
});

test('R1 no policy trusts what people write about themselves', async () => {
  const policies = await postgres.query(
    `select tablename, policyname from pg_policies
     where concat(qual, with_check) ~* 'user_metadata|raw_user' or roles = '{public}'`,
  );
  expect(policies).toEqual([]);
});

test('R1 policies read the caller once a statement, not once a row', async () => {
  // PostgreSQL prints `(select auth.uid())` as `( SELECT auth.uid() AS uid)`.
  const policies = await postgres.query(
    `select tablename, policyname from pg_policies
     where regexp_replace(concat(qual, with_check), '\\( SELECT [^()]*\\([^()]*\\)[^()]*\\)', '', 'g')
       ~ '(auth|private)\\.\\w+\\('`,
  );
  expect(policies).toEqual([]);
});

test('R1 R11 every column that a policy looks at, in whichever table, leads an index', async () => {
  const columns = await postgres.query(
    `select distinct p.polname, d.refobjid::regclass::text as table, a.attname
     from pg_policy p
     join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid
       and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0
     join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
     where not exists (
       select from pg_index i
       where i.indrelid = d.refobjid and i.indkey[0] = a.attnum
         -- An index of some rows serves a policy that asks for these rows by this very column.
         and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ ('\\m' || a.attname || '\\M')))
       -- So does one that is led by another column of the policy, when this one says which rows it is of.
       and not exists (
         select from pg_index i
         join pg_depend lead on lead.classid = d.classid and lead.objid = d.objid and lead.refobjid = d.refobjid
           and lead.refobjsubid = i.indkey[0]
         where i.indrelid = d.refobjid and pg_get_expr(i.indpred, i.indrelid) ~ ('\\m' || a.attname || '\\M'))
       -- Retention looks for what is due by its own index and lets the rest of the policy sift that; the product names its rows itself.
       and not p.polroles && array['retention'::regrole::oid, 'service'::regrole::oid]`,
  );
  expect(columns).toEqual([]);
});

test("R11 no policy gathers a reader's history: what it calls answers one value, and it looks rows up one by one", async () => {
  const gathering = await postgres.query(
    `select c.relname, p.polname, f.oid::regprocedure::text as calls
     from pg_policy p
     join pg_class c on c.oid = p.polrelid
     join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid and d.refclassid = 'pg_proc'::regclass
     join pg_proc f on f.oid = d.refobjid
     -- What a vet has in hand is what somebody does in three days: it is asked for once a statement.
     where f.proname <> 'ids_in_hand' and
       (f.proretset or f.prorettype not in ('boolean'::regtype, 'uuid'::regtype, 'text'::regtype, 'timestamptz'::regtype))
     union all
     -- \`in (select ...)\`, \`any (select ...)\` and \`exists\` may be answered by hashing all that the reader may see.
     select tablename, policyname, null from pg_policies
     where regexp_replace(concat(qual, with_check), 'ANY \\(\\( SELECT (private\\.)?ids_in_hand\\(\\)', '') ~* '\\m(in|any|all|array|exists)\\M *\\(+ *select'`,
  );
  expect(gathering).toEqual([]);
});

test('R1 every definer function pins its search path and belongs to the service', async () => {
  const loose = await postgres.query(
    `select p.proname from pg_proc p
     where p.prosecdef and p.pronamespace in ('public'::regnamespace, 'private'::regnamespace, 'auth'::regnamespace)
       and (p.proowner <> 'service'::regrole or not ('search_path=""' = any (coalesce(p.proconfig, '{}'))))`,
  );
  expect(loose).toEqual([]);
});

test('R1 every view runs with the rights of who asks', async () => {
  const views = await postgres.query(
    `select c.relname from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
       and not ('security_invoker=true' = any (coalesce(c.reloptions, '{}')))`,
  );
  expect(views).toEqual([]);
});

test('R1 E33 no function takes the person it acts for as an argument, except for the service', async () => {
  const functions = await postgres.query(
    `select p.proname from pg_proc p
     where p.pronamespace = 'public'::regnamespace and has_function_privilege('authenticated', p.oid, 'execute')
       and pg_get_function_identity_arguments(p.oid) ~ '(user|owner|vet|caller)_?id' and p.proname <> 'fn_display_name'`,
  );
  expect(functions).toEqual([]);
});

test('R2 the login inherits nothing, bypasses nothing and owns nothing', async () => {
  const [app] = await postgres.query(
    `select rolsuper, rolbypassrls, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin,
       (select count(*)::int from pg_class where relowner = r.oid) + (select count(*)::int from pg_proc where proowner = r.oid)
         + (select count(*)::int from pg_namespace where nspowner = r.oid) as owned,
       (select array_agg(m.roleid::regrole::text order by 1) from pg_auth_members m where m.member = r.oid) as may_become,
       (select bool_or(m.inherit_option or m.admin_option) from pg_auth_members m where m.member = r.oid) as inherits
     from pg_roles r where rolname = 'app'`,
  );
  expect(app).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolinherit: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolcanlogin: true,
    owned: 0,
    may_become: ['anon', 'authenticated', 'service', 'retention', 'guest'],
    inherits: false,
  });
});

test('R2 the roles behind the login do not log in and bypass nothing', async () => {
  const roles = await postgres.query(
    `select rolname from pg_roles
     where rolname in ('anon', 'authenticated', 'guest', 'service', 'retention') and (rolcanlogin or rolsuper or rolbypassrls)`,
  );
  expect(roles).toEqual([]);
});
