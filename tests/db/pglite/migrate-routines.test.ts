import type { PGlite } from '@electric-sql/pglite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../../db/migrate.ts';
import { openPgliteInMemory } from '../../../dev/postgres/open-pglite.ts';
import { pgliteTemplate } from '../../support/pglite-template.ts';
import { type ChangedFolder, copyFolder } from '../support/changed-folder.ts';

let postgres: PGlite;
let folder: ChangedFolder;
beforeAll(async () => {
  postgres = await openPgliteInMemory(await pgliteTemplate());
});
afterAll(() => postgres.close());
beforeEach(() => {
  folder = copyFolder();
});
afterEach(async () => {
  folder.remove();
  await migrate(postgres, { vector: true });
});

const rows = async (text: string) => (await postgres.query(text)).rows;
const run = () => migrate(postgres, { vector: true, folder: folder.path });
const shape = () =>
  rows(`select p.oid::regprocedure::text as name, p.prosrc || p.prorettype::regtype as body,
      (select array_agg(a::text order by a::text) from unnest(p.proacl) a)::text as grants
    from pg_proc p where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace, 'auth'::regnamespace)
    union all select tablename || '.' || policyname, concat(qual, with_check), roles::text from pg_policies
    union all select tgrelid::regclass || '.' || tgname, concat(pg_get_triggerdef(oid), tgenabled), '' from pg_trigger
      where not tgisinternal
    union all select relname, concat(relrowsecurity, relforcerowsecurity), relacl::text from pg_class
      where relnamespace = 'public'::regnamespace
    order by 1, 2`);
const vets = `select p.oid::regprocedure::text as name, prorettype::regtype::text as result,
    has_function_privilege('authenticated', p.oid, 'execute') as people,
    exists (select from aclexplode(proacl) where grantee = 0) as everybody
  from pg_proc p where proname = 'fn_vets_on_duty'`;

test('what was changed by hand is put back', async () => {
  const before = await shape();
  await postgres.exec(`
    alter policy own_read on public.pets using (true);
    create policy extra on public.pets for select to anon using (true);
    drop policy own_read on public.payments;
    alter table public.pets disable trigger stamp_updated_at;
    drop trigger stamp_updated_at on public.payments;
    alter table public.ratings no force row level security;
    alter function private.is_vet() security invoker;
    drop function public.fn_vets_on_duty();
    grant execute on function public.fn_role_of(uuid) to anon;
    revoke select on public.pets from authenticated`);
  await run();
  expect(await shape()).toEqual(before);
});

test('another result or other parameters make the function anew, with its rights and closed to everybody else', async () => {
  folder.change('functions/identity/identity.sql', (text) =>
    text.replace('public.fn_vets_on_duty() returns int', 'public.fn_vets_on_duty() returns bigint'),
  );
  await run();
  expect(await rows(vets)).toEqual([
    { name: 'fn_vets_on_duty()', result: 'bigint', people: true, everybody: false },
  ]);
  const other = (text: string) =>
    text.replace('fn_vets_on_duty()', 'fn_vets_on_duty(p_product text default null)');
  folder.change('functions/identity/identity.sql', other);
  folder.change('policies/grants.sql', (text) => text.replace('fn_vets_on_duty()', 'fn_vets_on_duty(text)'));
  await run();
  expect(await rows(vets)).toEqual([
    { name: 'fn_vets_on_duty(text)', result: 'bigint', people: true, everybody: false },
  ]);
});

test('another result of a function that policies use is refused, and nothing has changed', async () => {
  const before = await shape();
  folder.change('functions/core/retention.sql', (text) =>
    text
      .replace(
        'private.kept_since(p_what text) returns timestamptz',
        'private.kept_since(p_what text) returns date',
      )
      .replace('select private.now() - keep from', 'select (private.now() - keep)::date from'),
  );
  await expect(run()).rejects.toThrow(/^private\.kept_since\S*: .* Give the new one another name\.$/);
  expect(await shape()).toEqual(before);
});

test('a function that a policy used goes after the policy has its new one, and the next run finds nothing to do', async () => {
  for (const file of [
    'functions/core/retention.sql',
    'functions/billing/reconcile.sql',
    'policies/retention.sql',
    'policies/grants.sql',
  ])
    folder.change(file, (text) => text.replaceAll('private.kept_since', 'private.kept_from'));
  await run();
  expect(await rows(`select proname from pg_proc where proname in ('kept_since', 'kept_from')`)).toEqual([
    { proname: 'kept_from' },
  ]);
  expect(
    await rows(`select qual from pg_policies where policyname = 'past_its_term' and tablename = 'audit_log'`),
  ).toEqual([{ qual: expect.stringContaining('kept_from') }]);
  const notes = 'select kind, name, xmin::text from private.applied_definitions order by kind, name';
  const noted = await rows(notes);
  await run();
  expect(await rows(notes)).toEqual(noted);
});

test('a new table is closed and stamped like all others', async () => {
  folder.migration('9000_table', 'create table public.notes (id int primary key, updated_at timestamptz);');
  await run();
  expect(
    await rows(`select relrowsecurity, relforcerowsecurity from pg_class where relname = 'notes'`),
  ).toEqual([{ relrowsecurity: true, relforcerowsecurity: true }]);
  expect(await rows(`select policyname from pg_policies where tablename = 'notes'`)).toEqual([
    { policyname: 'service' },
  ]);
  expect(await rows(`select tgname from pg_trigger where tgrelid = 'notes'::regclass`)).toEqual([
    { tgname: 'stamp_updated_at' },
  ]);
  await postgres.exec('drop table notes');
});

test.each([
  [
    'functions/core/core.sql',
    'create view public.v as select 1;',
    /functions\/core\/core\.sql holds something else than functions/,
  ],
  [
    'functions/consults/desk.sql',
    'create or replace function auth.uid(p int) returns int return 1;',
    /two functions auth\.uid/,
  ],
  ['policies/rows.sql', 'do $$ begin null; end $$;', /Neither a policy nor a trigger/],
])('%s refuses what cannot be compared', async (file, text, message) => {
  folder.change(file, (before) => `${before}\n${text}`);
  await expect(run()).rejects.toThrow(message);
});
