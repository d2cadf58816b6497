import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentUsage } from '../../../db/calls/entitlements.ts';
import { startPglite } from '../../support/postgres.ts';
import { commitConsumption, reserve } from '../support/reservation-calls.ts';
import { hour, unitsOf } from '../support/units.ts';
import { clock, first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let units: ReturnType<typeof unitsOf>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  units = unitsOf(world);
});
afterAll(() => world.close());

test('E4 the same key with the same body is the same reservation, held once', async () => {
  const ana = await world.person({ limits: { chat: 5 } });
  const ids = new Set([
    (await units.hold(ana, 'k')).id,
    (await units.hold(ana, 'k')).id,
    (await units.hold(ana, 'k')).id,
  ]);
  expect(ids.size).toBe(1);
  expect(await world.counter(ana)).toMatchObject({ used: 0, reserved: 1 });
});

test('E4 the same key still answers when no unit is left, and after the commit', async () => {
  const ana = await world.person({ limits: { chat: 1 } });
  const { id } = await units.hold(ana, 'k');
  expect((await units.hold(ana, 'k')).id).toBe(id);
  await units.commit(ana, id);
  expect(await units.hold(ana, 'k')).toMatchObject({ id, status: 'committed' });
  await refusal(units.hold(ana, 'other'), 'QUOTA_EXCEEDED');
});

test('E5 the same key with another amount or meter is a conflict', async () => {
  const ana = await world.person({ limits: { chat: 5, video: 5 } });
  await units.hold(ana, 'k', 1);
  await refusal(units.hold(ana, 'k', 2), 'IDEMPOTENCY_CONFLICT');
  await refusal(
    world.as(ana).run((tx) => [reserve(tx, 'video', { key: 'k', amount: 1 })]),
    'IDEMPOTENCY_CONFLICT',
  );
  expect(await world.counter(ana)).toMatchObject({ reserved: 1 });
});

test("E5 another person's key is another reservation", async () => {
  const [ana, ben] = [
    await world.person({ limits: { chat: 5 } }),
    await world.person({ limits: { chat: 5 } }),
  ];
  expect((await units.hold(ana, 'same')).id).not.toBe((await units.hold(ben, 'same', 2)).id);
  expect(await world.counter(ben)).toMatchObject({ reserved: 2 });
});

test('I2 a refusal names the meter, what is included, until when, and the price of one more', async () => {
  const ana = await world.person({ limits: { chat: 1 } });
  await units.hold(ana, 'a');
  const params = await refusal(units.hold(ana, 'b'), 'QUOTA_EXCEEDED');
  expect(params).toMatchObject({ meter: 'chat', included: 1, unitAmount: 1490, currency: 'EUR' });
  expect(Date.parse(String(params.periodEnd))).toBeGreaterThan(Date.now());
});

test('I2 granted units come on top of the included ones', async () => {
  const ana = await world.person({ limits: { chat: 1 } });
  await units.hold(ana, 'a');
  await world.postgres.query('update subscription_usage set granted = 1 where user_id = $1', [ana.id]);
  await units.hold(ana, 'b');
  await refusal(units.hold(ana, 'c'), 'QUOTA_EXCEEDED');
});

test('E30 unlimited is never refused and still metered', async () => {
  const ana = await world.person({ limits: { chat: null } });
  const { id } = await units.hold(ana, 'k', 1_000_000);
  await units.commit(ana, id);
  expect(await world.counter(ana)).toMatchObject({ included: null, used: 1_000_000, reserved: 0 });
});

test.each([[{ chat: 0 }], [{}]])('E30 zero is always refused: %o', async (limits) => {
  const ana = await world.person({ limits });
  expect(await refusal(units.hold(ana, 'k'), 'QUOTA_EXCEEDED')).toMatchObject({ included: 0 });
});

test('E12 an amount of zero, below zero or beyond an integer is refused', async () => {
  const ana = await world.person({ limits: { chat: 5 } });
  for (const amount of [0, -1, 2 ** 31, Number.NaN]) await refusal(units.hold(ana, 'k', amount), 'BAD_INPUT');
  expect(await world.counter(ana)).toBeUndefined();
});

test('E12 the tables refuse impossible numbers by themselves', async () => {
  const ana = await world.person({ limits: { chat: 5 } });
  await units.hold(ana, 'k');
  for (const column of ['used', 'reserved', 'granted', 'included']) {
    const change = world.postgres.query(`update subscription_usage set ${column} = -1 where user_id = $1`, [
      ana.id,
    ]);
    await expect(change).rejects.toThrow('subscription_usage_not_negative');
  }
});

test.each([
  ['trialing', true],
  ['active', true],
  ['past_due', true],
  ['paused', false],
  ['unpaid', false],
  ['incomplete', false],
  ['canceled', false],
])('E21 %s gives access: %s', async (status, access) => {
  const ana = await world.person({ limits: { chat: 5 } });
  await world.postgres.query('update user_subscriptions set status = $1 where user_id = $2', [
    status,
    ana.id,
  ]);
  if (access) await units.hold(ana, 'k');
  else
    expect(await refusal(units.hold(ana, 'k'), 'WRONG_STATE')).toEqual({ subject: 'subscription', status });
});

test('E21 cancelled for the end of the period gives access until then', async () => {
  const ana = await world.person({ limits: { chat: 5 } });
  const end = new Date(Date.now() + hour);
  await world.postgres.query(
    `update user_subscriptions set status = 'canceled', cancel_at_period_end = true, current_period_end = $1
     where user_id = $2`,
    [end.toISOString(), ana.id],
  );
  await units.hold(ana, 'before', 1, new Date(end.getTime() - 1));
  await refusal(units.hold(ana, 'at', 1, end), 'WRONG_STATE');
});

test('E16 what was reserved before the subscription ended may still be committed', async () => {
  const ana = await world.person({ limits: { chat: 5 } });
  const { id } = await units.hold(ana, 'k');
  await world.postgres.query("update user_subscriptions set status = 'canceled' where user_id = $1", [
    ana.id,
  ]);
  expect(await units.commit(ana, id)).toMatchObject({ status: 'committed', changed: true });
});

test('E17 E18 usage falls in the period of the reserve, whenever it is committed', async () => {
  const ana = await world.person({ limits: { chat: 1 } });
  const [, usage] = await world.as(ana).run((tx) => [clock(tx, new Date()), currentUsage(tx, 'call-a-vet')]);
  const end = first(usage).periodEnd;
  const before = await units.hold(ana, 'before', 1, new Date(end.getTime() - 1));
  const at = await units.hold(ana, 'at', 1, end);
  expect(at.usageId).not.toBe(before.usageId);
  await world
    .as(ana)
    .run((tx) => [clock(tx, new Date(end.getTime() + hour)), commitConsumption(tx, before.id, null)]);
  const counters = await world.postgres.query(
    `select used, reserved from subscription_usage where user_id = $1 and meter = 'chat' order by period_start`,
    [ana.id],
  );
  expect(counters).toEqual([
    { used: 1, reserved: 0 },
    { used: 0, reserved: 1 },
  ]);
});
