import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../../db/migrate.ts';
import { seed } from '../../../db/seed.ts';
import { openPgliteInMemory } from '../../../dev/postgres/open-pglite.ts';

let postgres: PGlite;
beforeAll(async () => {
  postgres = await openPgliteInMemory();
});
afterAll(() => postgres.close());

const rows = async (text: string) => (await postgres.query(text)).rows;
const content = () =>
  rows(`select to_jsonb(p) as row from subscription_plans p union all select to_jsonb(l) from plan_limits l
    union all select to_jsonb(s) from subscription_plan_prices s union all select to_jsonb(o) from overage_prices o
    union all select to_jsonb(m) from meters m order by 1`);
const shape = () =>
  rows(`select p.oid::regprocedure::text as name, md5(p.prosrc) as body, (select array_agg(a::text order by a::text) from unnest(p.proacl) a)::text as grants
    from pg_proc p
    where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
    union all select tablename || '.' || policyname, md5(concat(qual, with_check)), roles::text from pg_policies
    union all select relname, '', relacl::text from pg_class where relnamespace = 'public'::regnamespace
    order by 1, 2`);

test('migrating and seeding again changes nothing', async () => {
  const applied = await migrate(postgres, { vector: true, appPassword: "it's" });
  expect(applied).toContain('migrations/0001_foundation');
  expect(applied.at(-1)).toMatch(/^migrations-vector\//);
  await seed(postgres);
  const before = [await content(), await shape()];
  expect(before[0]).not.toEqual([]);
  expect(await migrate(postgres, { vector: true })).toEqual([]);
  await seed(postgres);
  expect([await content(), await shape()]).toEqual(before);
});

test('functions and policies that are not in the folder any more are taken away', async () => {
  const before = await shape();
  await postgres.exec(`
    grant create on schema public to service; set role service;
    create function public.fn_left_over() returns int language sql as 'select 1';
    reset role; revoke create on schema public from service;
    create policy left_over on pets using (true); grant delete on pets to anon`);
  await migrate(postgres, { vector: true });
  expect(await shape()).toEqual(before);
});

test('a price that Stripe sells already is not changed by the seed', async () => {
  const key = 'call-a-vet.care.eur.month';
  await postgres.query(
    'update subscription_plan_prices set unit_amount = 1, stripe_price_id = $1 where lookup_key = $2',
    ['price_1', key],
  );
  await seed(postgres);
  const { rows: prices } = await postgres.query(
    'select unit_amount from subscription_plan_prices where lookup_key = $1',
    [key],
  );
  expect(prices).toEqual([{ unit_amount: 1 }]);
});

test('a price that an admin set while Stripe was away is not taken back by the seed', async () => {
  const asked = { product: 'call-a-vet', planCode: 'care', currency: 'EUR', interval: 'year' };
  const price = JSON.stringify({ ...asked, unitAmount: 12_000, replaces: 9_990 });
  await postgres.query('select public.fn_set_plan_price($1::jsonb)', [price]);
  await seed(postgres);
  const sold = await rows(
    "select unit_amount, stripe_price_id from subscription_plan_prices where lookup_key = 'call-a-vet.care.eur.year'",
  );
  expect(sold).toEqual([{ unit_amount: 12_000, stripe_price_id: null }]);
});

test('a migration that was edited after it was applied is refused, and the lock is given back', async () => {
  await postgres.exec(
    "update private.applied_migrations set hash = 'other' where name = 'migrations/0001_foundation'",
  );
  await expect(migrate(postgres, { vector: true })).rejects.toThrow('migrations/0001_foundation was changed');
  expect(await rows("select 1 from pg_locks where locktype = 'advisory'")).toEqual([]);
});
