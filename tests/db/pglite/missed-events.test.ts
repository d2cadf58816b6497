import { afterAll, beforeAll, expect, test } from 'vitest';
import { recoverEvents } from '../../../worker/core/billing/webhooks/recover-events.ts';
import { timeBudget } from '../../../worker/core/time-budget.ts';
import { type MoneyWorld, openMoneyWorld } from '../../support/money-world.ts';
import { startPglite, type TestPostgres } from '../../support/postgres.ts';

let postgres: TestPostgres;
let world: MoneyWorld;
beforeAll(async () => {
  postgres = await startPglite();
  world = await openMoneyWorld(postgres);
});
afterAll(async () => {
  await world.close();
  await postgres.close();
});

const recover = async () => {
  const count = await recoverEvents(world.base, timeBudget(60_000));
  await world.settled();
  return count;
};

test('W28 what was never delivered is asked for, taken in once, worked on, and not asked for again', async () => {
  const as = await world.person();
  const { id } = await world.stripe.customers.create({ email: as.actor.email });
  await postgres.query('insert into public.stripe_customers (user_id, customer_id) values ($1, $2)', [
    as.actor.id,
    id,
  ]);
  await world.stripe.customers.del(id);
  expect(await recover()).toBe(2);
  const rows = await postgres.query(
    'select deleted_at is not null as deleted from public.stripe_customers where user_id = $1',
    [as.actor.id],
  );
  expect(rows).toEqual([{ deleted: true }]);
  expect(await recover()).toBe(0);
});

test('W28 what was missed is found behind a page of what has come meanwhile by other ways', async () => {
  const { id } = await world.stripe.customers.create({});
  for (let turn = 0; turn < 105; turn += 1)
    await world.stripe.customers.update(id, { description: `turn ${turn}` });
  const { data } = await world.stripe.events.list({ limit: 100 });
  for (const event of data)
    await postgres.query(
      `insert into public.webhook_inbox (source, external_id, type, event_created, livemode, payload, status)
       values ('stripe', $1, $2, now(), false, '{}', 'ignored')`,
      [event.id, event.type],
    );
  expect(await recover()).toBe(6);
});
