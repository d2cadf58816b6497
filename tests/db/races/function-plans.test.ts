import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blocksOf, explained } from '../../bench/big-set/plan.ts';
import { startRealPostgres } from '../../support/postgres.ts';
import { fillTables } from '../support/many-rows.ts';
import { openWorld, type World } from '../support/world.ts';

// The blocks are asserted, not the time: a look-up that no index serves reads a whole table, here of 100,000 rows.
const whole = 500;

let world: World;
let person: string;

beforeAll(async () => {
  world = await openWorld(await startRealPostgres());
  const [owner, vet] = [await world.person(), await world.person({ role: 'vet' })];
  person = owner.id;
  await fillTables(world.postgres, { vet: vet.id, career: vet.id });
  await world.postgres.exec(`
    insert into user_subscriptions (user_id, product, plan_id, price_id, status, anchor, current_period_start, source)
      select s.user_id, 'gastronomy', p.plan_id, p.id, 'canceled', now(), now(), 'stripe'
      from subscription_plan_prices p cross join (
        select user_id from user_subscriptions, generate_series(1, 100) limit 4000) s
      where p.lookup_key like 'gastronomy.%'`);
  await world.postgres.exec('vacuum analyze');
}, 120_000);
afterAll(() => world.close());

/** Blocks that the last of the service's statements touches; all of them are rolled back. */
const blocks = async (...statements: string[]): Promise<number> => {
  const before = ["select set_config('role', 'service', true)", ...statements.slice(0, -1)];
  const texts = [...before, `explain (analyze, buffers, format json) ${statements.at(-1)}`, 'rollback'];
  const results = await world.postgres.backend.execute(
    { user: 'app', password: 'app' },
    { statements: texts.map((text) => ({ text, params: [] })), begin: 'begin' },
  );
  return blocksOf(explained.parse(JSON.parse(results[before.length]?.rows[0]?.[0] ?? '')));
};

describe('look-ups under a lock are served by an index', () => {
  test('the commit of a unit beside the plan reads the ledger of its own counter', async () => {
    const grant = { userId: person, meter: 'video', amount: 1, source: 'credit', grantKey: 'k' };
    expect(
      await blocks(
        `select public.fn_grant_units('${JSON.stringify(grant)}')`,
        `select private.reserve('${person}', 'call-a-vet', 'video', 'k', 1, 'EUR')`,
        `select private.commit_reservation(
           (select id from public.usage_reservations where user_id = '${person}' and idempotency_key = 'k'), null)`,
      ),
    ).toBeLessThan(whole);
  });

  test.each([
    ['commit', 'private.commit_reservation(id, null)'],
    ['release', "private.release_reservation(id, 'released')"],
  ])(
    'a %s finds its reservation by the id, also where the plan was made when few were open',
    async (_, settle) => {
      const { id } = await world.person({ limits: { chat: null } });
      await world.postgres.exec(`
        update usage_reservations
        set status = 'committed', settled_at = now(), committed_amount = amount, overage_amount = 0
        where status = 'reserved'`);
      await world.postgres.exec('reindex index usage_reservations_due');
      await world.postgres.exec('vacuum analyze usage_reservations');
      const of = (key: string) =>
        `from public.usage_reservations where user_id = '${id}' and idempotency_key = '${key}'`;
      expect(
        await blocks(
          ...Array.from({ length: 8 }, (_, turn) => [
            `select private.reserve('${id}', 'call-a-vet', 'chat', 'k${turn}', 1, 'EUR')`,
            `select ${settle} ${of(`k${turn}`)}`,
          ]).flat(),
          `insert into public.usage_reservations (user_id, usage_id, meter, amount, idempotency_key, expires_at)
           select user_id, usage_id, meter, 1, 'open-' || i, private.now() + interval '1 hour'
           from (select * ${of('k0')}) r, generate_series(1, 20000) i`,
          `update public.subscription_usage set reserved = 20000 where user_id = '${id}' and meter = 'chat'`,
          `select ${settle} ${of('open-1')}`,
        ),
      ).toBeLessThan(200);
    },
  );

  test('the subscribers of a price are found by the price', async () => {
    const price =
      "(select id from public.subscription_plan_prices where lookup_key = 'call-a-vet.care.eur.month')";
    expect(
      await blocks(
        `select count(*) from public.user_subscriptions
         where price_id = ${price} and status not in ('canceled', 'incomplete')`,
      ),
    ).toBeLessThan(50);
  });
});
