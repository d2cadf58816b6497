import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { applyCustomerSnapshot, awaitEvent, claimEvents, failEvent } from '../../../db/calls/billing.ts';
import { startPglite } from '../../support/postgres.ts';
import { customerOf, receive, snapshot, sync } from '../support/stripe-side.ts';
import { clock, openWorld, stranger, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());

const after = (seconds: number, from = new Date()) => new Date(from.getTime() + seconds * 1000);
const claim = async (at: Date) =>
  (await world.service.run((tx) => [clock(tx, at), claimEvents(tx, 100)]))[1].map(
    ({ externalId }) => externalId,
  );
const fail = (id: string, at: Date) =>
  world.service.run((tx) => [clock(tx, at), failEvent(tx, id, 'TypeError')]);
const apply = (who: SignedIn, eventId: string, at: Date) =>
  world.service.run((tx) => [
    clock(tx, at),
    applyCustomerSnapshot(tx, {
      customer: `cus_${who.id}`,
      snapshot: snapshot(),
      fetchedAt: at.toISOString(),
      eventId,
    }),
  ]);
const statusOf = async (event: string) =>
  (
    await world.postgres.query('select status, attempts from webhook_inbox where external_id = $1', [event])
  )[0];

test('W9 W10 one of many claims an event; while it works the others are told so, afterwards that it is done', async () => {
  const ana = await world.person();
  await customerOf(world, ana);
  const event = randomUUID();
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => receive(world, ana, event)));
  expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual([
    ...Array.from({ length: 19 }, () => 'busy'),
    'claimed',
  ]);
  await sync(world, ana, snapshot(), event);
  expect((await receive(world, ana, event)).outcome).toBe('done');
  expect(await statusOf(event)).toEqual({ status: 'done', attempts: 1 });
});

test('W10 of many events of a customer one works, then one for all that came meanwhile', async () => {
  const ana = await world.person();
  await customerOf(world, ana);
  const start = new Date();
  const events = Array.from({ length: 8 }, () => randomUUID());
  const received: Awaited<ReturnType<typeof receive>>[] = [];
  for (const [n, event] of events.entries())
    received.push(await receive(world, ana, event, after(n / 100, start)));
  expect(received.map(({ outcome }) => outcome)).toEqual(['claimed', ...Array(7).fill('busy')]);
  const states = async () => (await Promise.all(events.map(statusOf))).map((row) => row?.status);

  // The first one was fetched for before the others came: it serves nobody else.
  await apply(ana, received[0]?.id ?? '', start);
  expect(await states()).toEqual(['done', ...Array(7).fill('received')]);
  const turn = async (n: number, at: Date) =>
    (await world.service.run((tx) => [clock(tx, at), awaitEvent(tx, received[n]?.id ?? '')]))[1][0]?.outcome;
  expect(await turn(3, after(1, start))).toBe('claimed');
  expect(await turn(4, after(1, start))).toBe('busy');
  await apply(ana, received[3]?.id ?? '', after(1, start));
  expect(await states()).toEqual(Array(8).fill('done'));
  expect(await turn(4, after(2, start))).toBe('done');
  const attempts = (await Promise.all(events.map(statusOf))).map((row) => row?.attempts);
  expect(attempts).toEqual([1, 0, 0, 1, 0, 0, 0, 0]);
});

test('W13 nobody waits for long for one that seems to be gone, and cron takes one event of each customer', async () => {
  const ana = await world.person();
  const start = new Date();
  const [gone, waiting, next] = [randomUUID(), randomUUID(), randomUUID()];
  await receive(world, ana, gone, start);
  expect((await receive(world, ana, waiting, after(4, start))).outcome).toBe('busy');
  expect((await receive(world, ana, next, after(6, start))).outcome).toBe('claimed');
  const claimed = await claim(after(70, start));
  expect([gone, waiting, next].filter((event) => claimed.includes(event))).toEqual([gone]);
});

test('W13 a lease that was left blocks a second run until it ends, and not after', async () => {
  const ana = await world.person();
  const event = randomUUID();
  const start = new Date();
  await receive(world, ana, event, start);
  expect(await claim(after(59, start))).not.toContain(event);
  expect((await receive(world, ana, event, after(59, start))).outcome).toBe('busy');
  expect(await claim(after(60, start))).toContain(event);
  expect((await receive(world, ana, event, after(60, start))).outcome).toBe('busy');
  expect(await statusOf(event)).toEqual({ status: 'processing', attempts: 2 });
});

test('W12 a failed event waits longer each time, is claimed by a redelivery at once and by cron when it is due', async () => {
  const ana = await world.person();
  const event = randomUUID();
  const start = new Date();
  const { id } = await receive(world, ana, event, start);
  await fail(id, start);
  expect(await claim(after(59, start))).not.toContain(event);
  expect((await receive(world, ana, event, after(1, start))).outcome).toBe('claimed');
  await fail(id, after(1, start));
  expect(await claim(after(120, start))).not.toContain(event);
  expect(await claim(after(121, start))).toContain(event);
});

test('W18 an event that nothing follows from is kept as ignored', async () => {
  const ana = await world.person();
  const event = randomUUID();
  expect((await receive(world, ana, event, new Date(), false)).outcome).toBe('ignored');
  expect((await receive(world, ana, event, new Date(), false)).outcome).toBe('done');
  expect(await statusOf(event)).toEqual({ status: 'ignored', attempts: 0 });
});

test("W17 an event of nobody's customer is kept as unmatched", async () => {
  const event = randomUUID();
  expect(await sync(world, stranger(), snapshot(), event)).toMatchObject({ applied: false, unmatched: true });
  expect(await statusOf(event)).toEqual({ status: 'unmatched', attempts: 1 });
});

test('W13 a late failure of a run that was given up does not undo what the next one did', async () => {
  const ana = await world.person();
  await customerOf(world, ana);
  const event = randomUUID();
  const { id } = await receive(world, ana, event, after(-120));
  await sync(world, ana, snapshot(), event);
  await fail(id, new Date());
  expect((await statusOf(event))?.status).toBe('done');
});
