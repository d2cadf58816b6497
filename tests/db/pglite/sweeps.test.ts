import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { acceptConsult, closeStaleConsults, endConsult } from '../../../db/calls/consults.ts';
import { expireReservations } from '../../../db/calls/entitlements.ts';
import { startPglite } from '../../support/postgres.ts';
import { reserve } from '../support/reservation-calls.ts';
import { startFor } from '../support/story.ts';
import { clock, first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let vera: SignedIn;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  vera = await world.person({ role: 'vet' });
});
afterAll(() => world.close());

const hour = 3_600_000;
const at = (ms: number) => new Date(Date.now() + ms);

const sweep = async (when: Date, limit = 100) => {
  const [, closed, expired] = await world.service.run((tx) => [
    clock(tx, when),
    closeStaleConsults(tx, limit),
    expireReservations(tx, limit),
  ]);
  return { closed, expired: first(expired).expired };
};
const statusOf = async (id: string | null) =>
  first(
    await world.postgres.query<{ status: string }>('select status from usage_reservations where id = $1', [
      id,
    ]),
  ).status;

test('I8 a consult that nobody took expires with its unit, and only then', async () => {
  const ana = await world.person({ limits: { chat: 1 } });
  const consult = await startFor(world, ana, await world.pet(ana));
  expect(await sweep(at(hour))).toEqual({ closed: [], expired: 0 });
  expect(await sweep(at(2 * hour))).toEqual({
    closed: [{ consultId: consult.id, status: 'expired', failure: null }],
    expired: 0,
  });
  expect(await statusOf(consult.consumptionId)).toBe('expired');
  expect(await world.counter(ana)).toMatchObject({ used: 0, reserved: 0 });
  await refusal(
    world.as(vera).run((tx) => [acceptConsult(tx, consult.id)]),
    'WRONG_STATE',
  );
  expect(await sweep(at(3 * hour))).toEqual({ closed: [], expired: 0 });
});

test('I8 a consult that nobody ended is ended and charged after twelve hours', async () => {
  const ana = await world.person({ limits: { chat: 1 } });
  const consult = await startFor(world, ana, await world.pet(ana));
  await world.as(vera).run((tx) => [acceptConsult(tx, consult.id)]);
  expect((await sweep(at(3 * hour))).closed).toEqual([]);
  expect((await sweep(at(12 * hour + 1000))).closed).toEqual([
    { consultId: consult.id, status: 'ended', failure: null },
  ]);
  expect(await world.counter(ana)).toMatchObject({ used: 1, reserved: 0 });
  const [rows] = await world.as(ana).run((tx) => [endConsult(tx, consult.id)]);
  expect(rows).toMatchObject([{ status: 'ended', endedBy: null }]);
});

test('E23 an expiry never takes the unit of an open consult away', async () => {
  const ana = await world.person({ limits: { chat: 2 } });
  const consult = await startFor(world, ana, await world.pet(ana));
  await world.as(ana).run((tx) => [reserve(tx, 'chat', { key: 'k', amount: 1 })]);
  const [, expired] = await world.service.run((tx) => [clock(tx, at(3 * hour)), expireReservations(tx, 100)]);
  expect(expired).toEqual([{ expired: 1 }]);
  expect(await statusOf(consult.consumptionId)).toBe('reserved');
  await sweep(at(3 * hour));
});

test('E22 a sweep works in portions, oldest first', async () => {
  const ana = await world.person({ limits: { chat: null } });
  for (let key = 0; key < 5; key += 1) {
    await world.as(ana).run((tx) => [reserve(tx, 'chat', { key: `${key}`, amount: key + 1 })]);
  }
  expect([await sweep(at(3 * hour), 2), await sweep(at(3 * hour), 2), await sweep(at(3 * hour), 2)]).toEqual([
    { closed: [], expired: 2 },
    { closed: [], expired: 2 },
    { closed: [], expired: 1 },
  ]);
  expect(await world.counter(ana)).toMatchObject({ reserved: 0 });
});
