import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentUsage } from '../../../db/calls/entitlements.ts';
import { startPglite } from '../../support/postgres.ts';
import { hour, unitsOf } from '../support/units.ts';
import { openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let units: ReturnType<typeof unitsOf>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  units = unitsOf(world);
});
afterAll(() => world.close());

test('E6 a second commit changes nothing and says so', async () => {
  const ana = await world.person({ limits: { chat: 5 } });
  const { id } = await units.hold(ana, 'k', 2);
  expect(await units.commit(ana, id)).toMatchObject({ committedAmount: 2, overageAmount: 0, changed: true });
  expect(await units.commit(ana, id, 1)).toMatchObject({
    committedAmount: 2,
    overageAmount: 0,
    changed: false,
  });
  expect(await world.counter(ana)).toMatchObject({ used: 2, reserved: 0 });
});

test('E7 a second release or expiry gives nothing back', async () => {
  const ana = await world.person({ limits: { chat: 5 } });
  const { id, expiresAt } = await units.hold(ana, 'k', 2);
  await units.hold(ana, 'other', 1, new Date(Date.now() + hour));
  expect(await units.release(ana, id)).toMatchObject({ status: 'released', changed: true });
  expect(await units.release(ana, id)).toMatchObject({ status: 'released', changed: false });
  await units.expire(expiresAt);
  expect(await world.counter(ana)).toMatchObject({ used: 0, reserved: 1 });
});

test('E8 I5 a committed reservation does not expire', async () => {
  const ana = await world.person({ limits: { chat: 5 } });
  const { id, expiresAt } = await units.hold(ana, 'k');
  await units.commit(ana, id);
  await units.expire(new Date(expiresAt.getTime() + hour));
  expect(await world.counter(ana)).toMatchObject({ used: 1, reserved: 0 });
  expect((await units.hold(ana, 'k')).status).toBe('committed');
});

// Pinned: work that comes after the expiry is refused, not charged late; it needs a new reservation.
test('E9 a commit after the expiry is refused and the unit stays free', async () => {
  const ana = await world.person({ limits: { chat: 1 } });
  const { id, expiresAt } = await units.hold(ana, 'k');
  await units.expire(expiresAt);
  await refusal(units.commit(ana, id), 'RESERVATION_EXPIRED');
  expect(await world.counter(ana)).toMatchObject({ used: 0, reserved: 0 });
  await units.hold(ana, 'again');
});

test('E24 I8 what nobody settled is free after its time and one sweep, not before', async () => {
  const ana = await world.person({ limits: { chat: 1 } });
  const { expiresAt } = await units.hold(ana, 'k');
  expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(2 * hour);
  await units.expire(new Date(expiresAt.getTime() - 1));
  await refusal(units.hold(ana, 'other'), 'QUOTA_EXCEEDED');
  await units.expire(expiresAt);
  await units.hold(ana, 'other');
});

test('E25 work that was done before a crash is committed once, found by its key', async () => {
  const ana = await world.person({ limits: { chat: 1 } });
  await units.hold(ana, 'k');
  const { id } = await units.hold(ana, 'k');
  expect((await units.commit(ana, id)).changed).toBe(true);
  expect((await units.commit(ana, (await units.hold(ana, 'k')).id)).changed).toBe(false);
  expect(await world.counter(ana)).toMatchObject({ used: 1, reserved: 0 });
});

test('E10 using less than was held gives the difference back', async () => {
  const ana = await world.person({ limits: { chat: 5 } });
  const { id } = await units.hold(ana, 'k', 4);
  expect(await units.commit(ana, id, 1)).toMatchObject({ committedAmount: 1, overageAmount: 0 });
  expect(await world.counter(ana)).toMatchObject({ used: 1, reserved: 0 });
});

// Pinned: charged as far as the period's free units reach, the rest is noted as overage and audited.
test('E11 using more than was held charges up to the limit and notes the rest', async () => {
  const ana = await world.person({ limits: { chat: 5 } });
  const { id } = await units.hold(ana, 'k', 2);
  await units.hold(ana, 'other', 1);
  expect(await units.commit(ana, id, 9)).toMatchObject({ committedAmount: 4, overageAmount: 5 });
  expect(await world.counter(ana)).toMatchObject({ used: 4, reserved: 1 });
  const audit = await world.postgres.query('select details from audit_log where entity_id = $1', [id]);
  expect(audit).toEqual([{ details: { meter: 'chat', amount: 5 } }]);
});

test('E12 zero is committed, less than zero is not', async () => {
  const ana = await world.person({ limits: { chat: 5 } });
  const { id } = await units.hold(ana, 'k', 2);
  for (const actual of [-1, 2 ** 31, Number.NaN]) await refusal(units.commit(ana, id, actual), 'BAD_INPUT');
  expect(await units.commit(ana, id, 0)).toMatchObject({ committedAmount: 0, changed: true });
  expect(await world.counter(ana)).toMatchObject({ used: 0, reserved: 0 });
});

test("E13 somebody else's reservation is not found and nothing changes", async () => {
  const [ana, eve] = [await world.person({ limits: { chat: 5 } }), await world.person()];
  const { id } = await units.hold(ana, 'k');
  await refusal(units.commit(eve, id), 'NOT_FOUND');
  await refusal(units.release(eve, id), 'NOT_FOUND');
  await refusal(units.commit(eve, crypto.randomUUID()), 'NOT_FOUND');
  expect(await world.counter(ana)).toMatchObject({ used: 0, reserved: 1 });
  expect((await units.hold(ana, 'k')).status).toBe('reserved');
});

test('I5 released stays released', async () => {
  const ana = await world.person({ limits: { chat: 5 } });
  const { id } = await units.hold(ana, 'k');
  await units.release(ana, id);
  expect(await refusal(units.commit(ana, id), 'WRONG_STATE')).toEqual({
    subject: 'reservation',
    status: 'released',
  });
});

test('I9 usage reads the same with and without a counter row', async () => {
  const ana = await world.person({ limits: { chat: 3, video: null } });
  const read = async () => (await world.as(ana).run((tx) => [currentUsage(tx, 'call-a-vet')]))[0];
  const before = await read();
  await units.release(ana, (await units.hold(ana, 'k')).id);
  expect(await world.counter(ana)).toBeDefined();
  expect(await read()).toEqual(before);
});

test('I10 level meters are listed with their limits', async () => {
  const ana = await world.person();
  await world.postgres.query(
    `insert into user_subscriptions (user_id, product, plan_id, status, anchor, current_period_start, source)
     select $1, 'gastronomy', id, 'active', now(), now(), 'stripe' from subscription_plans where code = 'enterprise'`,
    [ana.id],
  );
  const [usage] = await world.as(ana).run((tx) => [currentUsage(tx, 'gastronomy')]);
  expect(usage.map(({ meter, included, used }) => ({ meter, included, used }))).toEqual([
    { meter: 'member', included: null, used: 0 },
    { meter: 'site', included: null, used: 0 },
  ]);
});
