import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { claimPriceAlarms, currentSubscription } from '../../../db/calls/billing.ts';
import { startPglite } from '../../support/postgres.ts';
import {
  customerOf,
  invoice,
  payment,
  priceOf,
  sellPrices,
  snapshot,
  subscription,
  sync,
} from '../support/stripe-side.ts';
import { hour } from '../support/units.ts';
import { clock, openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  await sellPrices(world);
});
afterAll(() => world.close());

const customer = async () => {
  const person = await world.person();
  await customerOf(world, person);
  return {
    person,
    says: (...subscriptions: ReturnType<typeof subscription>[]) =>
      sync(world, person, snapshot({ subscriptions })),
  };
};
const current = async (person: SignedIn) =>
  (await world.as(person).run((tx) => [currentSubscription(tx, 'call-a-vet')]))[0][0];
const foreign = () => subscription({ priceId: 'price_of_somebody' });
const alarms = async (person: SignedIn, at = new Date()) =>
  (await world.service.run((tx) => [clock(tx, at), claimPriceAlarms(tx, `cus_${person.id}`)]))[1];
const rowsOf = (person: SignedIn, table: string) =>
  world.postgres.query(`select from ${table} where user_id = $1`, [person.id]);

test('W30 a price that we do not sell: its subscription is skipped, everything else is written, the event is settled', async () => {
  const { person } = await customer();
  const [odd, care, event] = [foreign(), subscription(), randomUUID()];
  const said = snapshot({
    subscriptions: [odd, care],
    invoices: [invoice(odd.id), invoice(care.id)],
    payments: [payment({ consultKey: randomUUID() })],
  });
  expect(await sync(world, person, said, event)).toMatchObject({ applied: true, unmatched: false });
  expect(await current(person)).toMatchObject({ planCode: 'care', access: true });
  const counts = await Promise.all(
    ['invoices', 'payments', 'usage_grants', 'unknown_prices'].map(async (table) => rowsOf(person, table)),
  );
  expect(counts.map(({ length }) => length)).toEqual([2, 1, 1, 1]);
  const inbox = await world.postgres.query('select status from webhook_inbox where external_id = $1', [
    event,
  ]);
  expect(inbox).toEqual([{ status: 'done' }]);
  expect(await sync(world, person, said)).toMatchObject({ changes: 0 });
});

test('W30 a plan that moved to a price that we do not sell keeps what it gives, and follows its state', async () => {
  const { person, says } = await customer();
  const care = subscription();
  await says(care);
  const odd = { ...care, priceId: 'price_of_somebody' };
  await says({ ...odd, status: 'past_due', cancelAtPeriodEnd: true });
  expect(await current(person)).toMatchObject({
    planCode: 'care',
    status: 'past_due',
    access: true,
    unitAmount: 999,
    cancelAtPeriodEnd: true,
  });
  await says({ ...odd, status: 'unpaid' });
  expect(await current(person)).toMatchObject({ planCode: 'care', status: 'unpaid', access: false });
  await says({ ...odd, status: 'canceled' });
  expect((await current(person))?.planCode).toBe('start');
});

test('W30 a plan that is to move to such a price goes on, and nothing is said to follow', async () => {
  const { person, says } = await customer();
  const care = subscription();
  const at = care.periodEnd;
  await says({ ...care, pendingPriceId: priceOf('family'), pendingAt: at });
  await says({ ...care, pendingPriceId: 'price_of_somebody', pendingAt: at });
  expect(await current(person)).toMatchObject({ planCode: 'care', pendingPlanCode: null, pendingAt: null });
  expect(await alarms(person)).toEqual([
    { subscriptionId: care.id, priceId: 'price_of_somebody', place: 'pending' },
  ]);
});

test('W30 it is said aloud when it is found, once a day while it lasts, and not after it was mended', async () => {
  const { person, says } = await customer();
  const odd = foreign();
  const alarm = { subscriptionId: odd.id, priceId: odd.priceId, place: 'current' };
  await says(odd);
  expect([await alarms(person), await alarms(person)]).toEqual([[alarm], []]);
  await says({ ...odd, status: 'past_due' });
  expect(await alarms(person, new Date(Date.now() + 23 * hour))).toEqual([]);
  expect(await alarms(person, new Date(Date.now() + 25 * hour))).toEqual([alarm]);
  await says({ ...odd, priceId: 'price_of_another' });
  expect(await alarms(person)).toEqual([{ ...alarm, priceId: 'price_of_another' }]);
  await says({ ...odd, priceId: priceOf('care') });
  expect(await alarms(person, new Date(Date.now() + 99 * hour))).toEqual([]);
  expect((await current(person))?.planCode).toBe('care');
  await says(odd);
  expect(await alarms(person)).toEqual([alarm]);
});
