import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { expireDeliveries, replayDelivery } from '../../../db/calls/notifications.ts';
import { startPglite } from '../../support/postgres.ts';
import { claimAt, notify, settleAt, standing, tell, withdrawNotification } from '../support/messages.ts';
import { clock, first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let ana: SignedIn;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());
// What is due is taken from everybody, so each test begins with nothing due.
beforeEach(async () => {
  await world.postgres.query(
    "update notification_deliveries set status = 'sent' where status in ('waiting', 'sending')",
  );
  ana = await world.person();
});

const start = new Date('2026-11-20T10:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const told = async (key: string) =>
  (await world.postgres.query('select from notifications where dedupe_key = $1', [key])).length;

test('N1 what somebody is told of commits or rolls back with the change that it tells of', async () => {
  const name = async () =>
    first(await world.postgres.query('select display_name from user_profiles where user_id = $1', [ana.id]));
  const change = (key: string, breaks: boolean) =>
    world.service.run((tx) => [
      tx.execute(sql`update public.user_profiles set display_name = ${key} where user_id = ${ana.id}`),
      notify(tx, { userId: ana.id, kind: 'rate', subject: '', key }),
      tx.execute(sql`select 1 / ${breaks ? 0 : 1}`),
    ]);
  await expect(change('broken', true)).rejects.toThrow();
  expect([await name(), await told('broken')]).toEqual([{ display_name: 'owner' }, 0]);
  await change('whole', false);
  expect([await name(), await told('whole')]).toEqual([{ display_name: 'whole' }, 1]);
});

test('N2 the same key tells once, a row for each channel that reaches the person', async () => {
  for (let turn = 0; turn < 20; turn += 1) await tell(world, ana, 'vet-ready', { key: 'offer-1', at: start });
  expect(await told('offer-1')).toBe(1);
  expect(await standing(world, ana, 'vet-ready')).toEqual({ app: 'waiting', email: 'waiting' });
});

test('N2 a sender that dies leaves the delivery to the next one, under the same id; its own late word changes nothing', async () => {
  await tell(world, ana, 'rate', { at: start });
  const lost = first(await claimAt(world, 'email', start));
  expect(await claimAt(world, 'email', after(59))).toEqual([]);
  const again = first(await claimAt(world, 'email', after(61)));
  expect([again.id, again.attempt]).toEqual([lost.id, 2]);
  expect(await settleAt(world, lost, after(62), { outcome: 'dead' })).toBe('sending');
  expect(await settleAt(world, again, after(63))).toBe('sent');
  expect(await claimAt(world, 'email', after(9_999))).toEqual([]);
});

test('N3 a provider that is down is tried again later and later for over an hour, then the message is dead; an admin lets it go again', async () => {
  const admin = await world.person({ role: 'admin' });
  await tell(world, ana, 'rate', { at: start });
  const tries: Date[] = [];
  const id = first(
    await world.postgres.query<{ id: string }>(
      "select id from notification_deliveries where user_id = $1 and channel = 'email'",
      [ana.id],
    ),
  ).id;
  const state = async () =>
    first(
      await world.postgres.query<{ status: string; due: Date }>(
        'select status, due_at as due from notification_deliveries where id = $1',
        [id],
      ),
    );
  for (let now = await state(); now.status === 'waiting'; now = await state()) {
    const due = new Date(now.due);
    expect(await claimAt(world, 'email', new Date(due.getTime() - 1))).toEqual([]);
    await settleAt(world, first(await claimAt(world, 'email', due)), due, {
      outcome: 'retry',
      reason: 'ServerError',
    });
    tries.push(due);
  }
  const pauses = tries.slice(1).map((at, turn) => (at.getTime() - (tries[turn]?.getTime() ?? 0)) / 1_000);
  expect(pauses).toEqual([30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600, 3_600, 3_600]);
  expect((await state()).status).toBe('dead');
  const replay = () =>
    world.database
      .asAdmin(admin, { requestId: 'replay', userAgent: '' })
      .run((tx) => [clock(tx, after(2 * 86_400)), replayDelivery(tx, id)]);
  await replay();
  await refusal(replay(), 'WRONG_STATE');
  const again = first(await claimAt(world, 'email', after(2 * 86_400)));
  expect([again.id, again.attempt]).toEqual([id, 1]);
});

test('A message that somebody waits for is tried again within seconds, and is not sent when it tells nothing any more', async () => {
  await tell(world, ana, 'vet-ready', { at: start });
  const due = first(await claimAt(world, 'email', start));
  await settleAt(world, due, start, { outcome: 'retry', reason: 'ServerError' });
  expect(await claimAt(world, 'email', after(4))).toEqual([]);
  expect(await claimAt(world, 'email', after(5))).toMatchObject([{ id: due.id, attempt: 2 }]);
  expect(await claimAt(world, 'email', after(15 * 60))).toEqual([]);
  await world.service.run((tx) => [clock(tx, after(15 * 60)), expireDeliveries(tx, 100)]);
  expect(await standing(world, ana, 'vet-ready')).toEqual({ app: 'expired', email: 'expired' });
});

test('A provider that was not asked, because its budget had no turn, has not failed: no message is given up for that', async () => {
  await tell(world, ana, 'rate', { at: start });
  for (let second = 0; second < 15; second += 1) {
    const due = first(await claimAt(world, 'email', after(second)));
    expect(due.attempt).toBe(1);
    await settleAt(world, due, after(second), { outcome: 'not-tried', reason: 'no-turn', waitSeconds: 1 });
  }
  expect(await claimAt(world, 'email', after(14.5))).toEqual([]);
  expect(await claimAt(world, 'email', after(15))).toMatchObject([{ attempt: 1 }]);
});

test('What is no longer true is not sent: nobody is told of a vet who has gone', async () => {
  const key = await tell(world, ana, 'vet-ready', { at: start });
  const email = first(await claimAt(world, 'email', start));
  await world.service.run((tx) => [clock(tx, after(1)), withdrawNotification(tx, key)]);
  // The mail was on its way; it failed, and is not tried again.
  expect(await settleAt(world, email, after(2), { outcome: 'retry', reason: 'ServerError' })).toBe(
    'withdrawn',
  );
  expect(await claimAt(world, 'app', after(3))).toEqual([]);
  expect(await standing(world, ana, 'vet-ready')).toEqual({ app: 'withdrawn', email: 'ServerError' });
});

test('N9 of thousands that are due, what somebody waits for comes first, then what has been due for longest', async () => {
  const crowd = await Promise.all(Array.from({ length: 6 }, () => world.person()));
  for (const [turn, who] of crowd.entries()) await tell(world, who, 'rate', { at: after(turn) });
  await tell(world, ana, 'vet-ready', { at: after(10) });
  const order: string[] = [];
  for (let turn = 0; turn < 7; turn += 1)
    order.push(first(await claimAt(world, 'email', after(10), 1)).userId);
  expect(order).toEqual([ana.id, ...crowd.map(({ id }) => id)]);
});

test('The address is the one of the moment at which it is sent; without one nothing is', async () => {
  await tell(world, ana, 'rate', { at: start });
  await world.postgres.query("update user_profiles set email = 'New@Example.test' where user_id = $1", [
    ana.id,
  ]);
  expect(await claimAt(world, 'email', start)).toMatchObject([{ address: 'new@example.test' }]);
  await tell(world, ana, 'credit', { at: start });
  await world.postgres.query("update user_profiles set email = '' where user_id = $1", [ana.id]);
  expect(await claimAt(world, 'email', after(1))).toEqual([]);
  expect(await standing(world, ana, 'credit')).toMatchObject({ email: 'no-address' });
});

test('A kind that nobody knows is a mistake of ours, and stops the change', async () => {
  await expect(
    world.service.run((tx) => [
      tx.execute(sql`select private.notify(${ana.id}::uuid, 'gossip', '', '{}', 'g')`),
    ]),
  ).rejects.toThrow('gossip');
});
