import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SnapshotKind } from '../../../db/calls/billing.ts';
import { startPglite } from '../../support/postgres.ts';
import {
  claim,
  customerOf,
  invoice,
  payment,
  receive,
  sellPrices,
  snapshot,
  subscription,
  sync,
} from '../support/stripe-side.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  await sellPrices(world);
});
afterAll(() => world.close());
beforeEach(() => world.postgres.query("update webhook_inbox set status = 'done', lease_until = null"));

const after = (seconds: number, from = new Date()) => new Date(from.getTime() + seconds * 1000);

/** Somebody whose whole state was fetched at `at`. */
async function known(at: Date) {
  const person = await world.person();
  await customerOf(world, person);
  const theirs = subscription();
  await sync(world, person, snapshot({ subscriptions: [theirs] }), null, at);
  return { person, theirs };
}

const kindsFor = async (at: Date) => (await claim(world, at)).map(({ kinds }) => kinds);
const subscriptionOf = async (id: string) =>
  (
    await world.postgres.query('select status from user_subscriptions where stripe_subscription_id = $1', [
      id,
    ])
  )[0]?.status;
const statusOf = async (event: string) =>
  (await world.postgres.query('select status from webhook_inbox where external_id = $1', [event]))[0]?.status;

test('W14 what is fetched is what the unsettled events tell of; everything for a customer that was never fetched, or when one says so', async () => {
  const start = new Date();
  const { person } = await known(start);
  await receive(world, person, randomUUID(), start, { kinds: ['subscriptions'] });
  expect(await kindsFor(after(1, start))).toEqual([['subscriptions']]);
  await receive(world, person, randomUUID(), start, { kinds: ['payments', 'invoices'] });
  await receive(world, person, randomUUID(), start, { kinds: ['invoices'] });
  expect(await kindsFor(after(70, start))).toEqual([['invoices', 'payments', 'subscriptions']]);
  await receive(world, person, randomUUID(), start);
  expect(await kindsFor(after(140, start))).toEqual([null]);
  const ben = await world.person();
  await customerOf(world, ben);
  await receive(world, ben, randomUUID(), start, { kinds: ['invoices'] });
  expect(await kindsFor(after(141, start))).toEqual([null]);
});

test('W16 an older fetch never overwrites a newer one of the same kind, and hinders no other kind', async () => {
  const start = new Date();
  const { person, theirs } = await known(start);
  const one = invoice(theirs.id);
  const canceled = { ...theirs, status: 'canceled', endedAt: after(5, start).toISOString() };
  const invoices = (status: string) => ({ invoices: [{ ...one, status }] });
  const statusOfInvoice = async () =>
    (await world.postgres.query('select status from invoices where id = $1', [one.id]))[0]?.status;

  expect(await sync(world, person, invoices('paid'), null, after(30, start))).toMatchObject({
    applied: true,
  });
  // Begun before, written after: of another kind it counts, of the same kind it does not.
  expect(await sync(world, person, { subscriptions: [canceled] }, null, after(20, start))).toMatchObject({
    applied: true,
  });
  expect(await sync(world, person, invoices('open'), null, after(29, start))).toMatchObject({
    applied: false,
    whole: false,
    changes: 0,
  });
  expect(await sync(world, person, { subscriptions: [theirs] }, null, after(19, start))).toMatchObject({
    applied: false,
  });
  // One that tells of both is as old as it is: nothing of it is written.
  const both = { subscriptions: [theirs], ...invoices('void') };
  expect(await sync(world, person, both, null, after(25, start))).toMatchObject({ applied: false });
  expect([await subscriptionOf(theirs.id), await statusOfInvoice()]).toEqual(['canceled', 'paid']);
});

test('W14 a fetch of one kind ends nothing of another: the subscription and the customer stay', async () => {
  const start = new Date();
  const { person, theirs } = await known(start);
  await sync(world, person, { invoices: [], payments: [] }, null, after(1, start));
  expect(await subscriptionOf(theirs.id)).toBe('active');
  await sync(world, person, { ...snapshot(), deleted: true }, null, after(2, start));
  await sync(world, person, { invoices: [] }, null, after(3, start));
  const [row] = await world.postgres.query(
    'select deleted_at is not null as deleted from stripe_customers where user_id = $1',
    [person.id],
  );
  expect(row).toEqual({ deleted: true });
});

test('W14 a fetch settles the events that tell of what it fetched, and of nothing else', async () => {
  const start = new Date();
  const { person, theirs } = await known(start);
  const events: [string, readonly SnapshotKind[] | null][] = [
    [randomUUID(), ['subscriptions']],
    [randomUUID(), ['invoices']],
    [randomUUID(), ['invoices', 'payments']],
    [randomUUID(), null],
  ];
  for (const [event, kinds] of events)
    await receive(world, person, event, start, kinds === null ? {} : { kinds });
  const settled = async () => (await Promise.all(events.map(([event]) => statusOf(event)))).map(String);
  await sync(world, person, { invoices: [] }, null, after(1, start));
  expect(await settled()).toEqual(['received', 'done', 'received', 'received']);
  await sync(world, person, { subscriptions: [theirs], invoices: [], payments: [] }, null, after(2, start));
  expect(await settled()).toEqual(['done', 'done', 'done', 'received']);
  await sync(world, person, snapshot({ subscriptions: [theirs] }), null, after(3, start));
  expect(await settled()).toEqual(['done', 'done', 'done', 'done']);
});

test('W20 an invoice of a subscription that we do not know is not written by itself: everything is asked for', async () => {
  const start = new Date();
  const { person } = await known(start);
  const other = subscription();
  const event = randomUUID();
  const partly = await sync(world, person, { invoices: [invoice(other.id)] }, event, after(1, start));
  expect(partly).toMatchObject({ applied: false, whole: true, unmatched: false });
  expect(await statusOf(event)).toBe('received');
  const whole = snapshot({ subscriptions: [other], invoices: [invoice(other.id)] });
  expect(await sync(world, person, whole, event, after(2, start))).toMatchObject({ applied: true });
});

test('W29 a payment whose page closed stays over when only the payments are fetched', async () => {
  const start = new Date();
  const { person } = await known(start);
  const one = payment({ consultKey: randomUUID(), status: 'voided' });
  await sync(world, person, snapshot({ payments: [one] }), null, after(1, start));
  const open = { invoices: [], payments: [{ ...one, status: 'open' }] };
  expect(await sync(world, person, open, null, after(2, start))).toMatchObject({ applied: true, changes: 0 });
  const [row] = await world.postgres.query('select status from payments where payment_intent_id = $1', [
    one.intentId,
  ]);
  expect(row).toEqual({ status: 'voided' });
});
