import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { applyCustomerSnapshot, failEvent } from '../../../db/calls/billing.ts';
import { startPglite } from '../../support/postgres.ts';
import { claim, customerOf, receive, snapshot, sync } from '../support/stripe-side.ts';
import { clock, openWorld, stranger, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());
// What is due is taken from everybody, so each test begins with nothing due.
beforeEach(() => world.postgres.query("update webhook_inbox set status = 'done', lease_until = null"));

const after = (seconds: number, from = new Date()) => new Date(from.getTime() + seconds * 1000);
const claimed = async (at: Date, limit?: number) =>
  (await claim(world, at, limit)).map(({ externalId }) => externalId);
const fail = (id: string, at: Date, awaySeconds: number | null = null) =>
  world.service.run((tx) => [clock(tx, at), failEvent(tx, id, 'TypeError', awaySeconds)]);
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

test('W9 W10 an event that comes twenty times waits once; while somebody works on it the others are told so, afterwards that it is done', async () => {
  const ana = await world.person();
  await customerOf(world, ana);
  const event = randomUUID();
  const start = new Date();
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => receive(world, ana, event, start)));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(20).fill('received'));
  expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1);
  expect(await claimed(start)).toEqual([event]);
  expect((await receive(world, ana, event, start)).outcome).toBe('busy');
  expect(await claimed(start)).toEqual([]);
  await apply(ana, outcomes[0]?.id ?? '', start);
  expect((await receive(world, ana, event)).outcome).toBe('done');
  expect(await statusOf(event)).toEqual({ status: 'done', attempts: 1 });
});

test('W10 of many events of a customer one is worked on, then one for all that came meanwhile', async () => {
  const ana = await world.person();
  await customerOf(world, ana);
  const start = new Date();
  const events = Array.from({ length: 8 }, () => randomUUID());
  const ids: string[] = [];
  for (const [n, event] of events.entries())
    ids.push((await receive(world, ana, event, after(n / 100, start))).id);
  expect(await claimed(start)).toEqual([events[0]]);
  expect(await claimed(after(1, start))).toEqual([]);
  const states = async () => (await Promise.all(events.map(statusOf))).map((row) => row?.status);

  // The first one was fetched for before the others came: it serves nobody else.
  await apply(ana, ids[0] ?? '', start);
  expect(await states()).toEqual(['done', ...Array(7).fill('received')]);
  expect(await claimed(after(1, start))).toEqual([events[1]]);
  await apply(ana, ids[1] ?? '', after(1, start));
  expect(await states()).toEqual(Array(8).fill('done'));
  const attempts = (await Promise.all(events.map(statusOf))).map((row) => row?.attempts);
  expect(attempts).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
});

test('W13 the customer whose event has been due for longest comes first, also one at a time', async () => {
  const start = new Date();
  const people = await Promise.all([1, 2, 3].map(() => world.person()));
  const order: string[] = [];
  for (const seconds of [2, 0, 1]) {
    const person = people[seconds];
    if (person === undefined) throw new Error('nobody');
    const event = randomUUID();
    order[seconds] = event;
    await receive(world, person, event, after(seconds, start));
    await receive(world, person, randomUUID(), after(seconds + 10, start));
  }
  const taken: string[] = [];
  for (let turn = 0; turn < 4; turn += 1) taken.push(...(await claimed(after(20, start), 1)));
  expect(taken).toEqual(order);
});

test('W13 a lease that was left blocks a second run until it ends, and not after', async () => {
  const ana = await world.person();
  const event = randomUUID();
  const start = new Date();
  await receive(world, ana, event, start);
  await receive(world, ana, randomUUID(), start);
  expect(await claimed(start)).toEqual([event]);
  expect(await claimed(after(59, start))).toEqual([]);
  expect((await receive(world, ana, event, after(59, start))).outcome).toBe('busy');
  expect(await claimed(after(60, start))).toHaveLength(1);
});

test('W12 a failed event waits longer each time, is due at once when it is delivered again, and otherwise when its time has come', async () => {
  const ana = await world.person();
  const event = randomUUID();
  const start = new Date();
  const { id } = await receive(world, ana, event, start);
  await claimed(start);
  await fail(id, start);
  expect(await claimed(after(59, start))).toEqual([]);
  expect((await receive(world, ana, event, after(1, start))).outcome).toBe('received');
  expect(await claimed(after(1, start))).toEqual([event]);
  await fail(id, after(1, start));
  expect(await claimed(after(120, start))).toEqual([]);
  expect(await claimed(after(121, start))).toEqual([event]);
});

test('W23 an event whose provider is away comes again soon, however often: after five minutes at most', async () => {
  const ana = await world.person();
  const event = randomUUID();
  const start = new Date();
  const { id } = await receive(world, ana, event, start);
  let at = start;
  for (const seconds of [10, 20, 40, 80, 160, 300, 300]) {
    expect(await claimed(at)).toEqual([event]);
    await fail(id, at, 10);
    expect(await claimed(after(seconds - 1, at))).toEqual([]);
    at = after(seconds, at);
  }
});

test('W18 an event that nothing follows from is kept as ignored', async () => {
  const ana = await world.person();
  const event = randomUUID();
  expect((await receive(world, ana, event, new Date(), { handled: false })).outcome).toBe('ignored');
  expect((await receive(world, ana, event, new Date(), { handled: false })).outcome).toBe('done');
  expect(await statusOf(event)).toEqual({ status: 'ignored', attempts: 0 });
  expect(await claimed(after(100_000))).toEqual([]);
});

test("W17 an event of nobody's customer is kept as unmatched", async () => {
  const event = randomUUID();
  expect(await sync(world, stranger(), snapshot(), event)).toMatchObject({ applied: false, unmatched: true });
  expect(await statusOf(event)).toEqual({ status: 'unmatched', attempts: 0 });
});

test('W13 a late failure of a run that was given up does not undo what the next one did', async () => {
  const ana = await world.person();
  await customerOf(world, ana);
  const event = randomUUID();
  const { id } = await receive(world, ana, event, after(-120));
  await claimed(after(-120));
  await sync(world, ana, snapshot(), event);
  await fail(id, new Date());
  expect((await statusOf(event))?.status).toBe('done');
});
