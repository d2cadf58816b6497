import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Grant, grantUnits } from '../../../db/calls/billing.ts';
import { currentUsage } from '../../../db/calls/entitlements.ts';
import { startPglite } from '../../support/postgres.ts';
import { startFor } from '../support/story.ts';
import { hour, unitsOf } from '../support/units.ts';
import { first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let units: ReturnType<typeof unitsOf>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  units = unitsOf(world);
});
afterAll(() => world.close());

const give = async (userId: string, change: Partial<Grant> = {}) => {
  const grant: Grant = {
    userId,
    meter: 'chat',
    amount: 1,
    source: 'credit',
    grantKey: randomUUID(),
    ...change,
  };
  return first((await world.service.run((tx) => [grantUnits(tx, grant)]))[0]);
};

/** Keys of the grants with what is burned and held of each. */
const grantsOf = (userId: string) =>
  world.postgres.query(
    'select grant_key as key, used, reserved from usage_grants where user_id = $1 order by grant_key',
    [userId],
  );

test('E28 the same key grants once, and writes one event, one audit row and one notification', async () => {
  const ana = await world.person({ limits: { chat: 0 } });
  const grants = await Promise.all(
    [1, 2, 3].map(() => give(ana.id, { grantKey: 'invoice-line', amount: 2 })),
  );
  expect(new Set(grants.map((grant) => grant.id)).size).toBe(1);
  await refusal(give(ana.id, { grantKey: 'invoice-line', meter: 'video' }), 'IDEMPOTENCY_CONFLICT');
  const [counts] = await world.postgres.query(
    `select (select count(*)::int from usage_grants where user_id = $1) as grants,
       (select count(*)::int from billing_events where user_id = $1 and kind = 'units.granted') as events,
       (select count(*)::int from audit_log where entity_id = $1::text and action = 'billing.units.granted') as audits,
       (select count(*)::int from notifications where user_id = $1) as notifications`,
    [ana.id],
  );
  expect(counts).toEqual({ grants: 1, events: 1, audits: 1, notifications: 1 });
});

test('E28 nothing, nobody and a meter that is not used up cannot be granted', async () => {
  const ana = await world.person();
  await refusal(give(ana.id, { amount: 0 }), 'BAD_INPUT');
  await refusal(give(randomUUID()), 'NOT_FOUND');
});

test('E29 the plan burns first, then grants by priority, expiry and creation', async () => {
  const ana = await world.person({ limits: { chat: 1 } });
  const soon = new Date(Date.now() + 5 * hour).toISOString();
  const later = new Date(Date.now() + 9 * hour).toISOString();
  await give(ana.id, { grantKey: '5 bought', source: 'overage' });
  await give(ana.id, { grantKey: '3 never expires' });
  await give(ana.id, { grantKey: '4 made after it' });
  await give(ana.id, { grantKey: '2 expires later', expiresAt: later });
  await give(ana.id, { grantKey: '1 expires soon', expiresAt: soon });
  await give(ana.id, { grantKey: '0 promise', source: 'promise' });
  await give(ana.id, { grantKey: '6 last by priority', priority: 99 });
  const burned: unknown[] = [];
  for (let n = 0; n < 8; n += 1) {
    const { id, grantId } = await units.hold(ana, `k${n}`);
    await units.commit(ana, id);
    const rows = await world.postgres.query('select grant_key from usage_grants where id = $1', [grantId]);
    burned.push(rows[0]?.grant_key ?? 'plan');
  }
  expect(burned).toEqual([
    'plan',
    '0 promise',
    '1 expires soon',
    '2 expires later',
    '3 never expires',
    '4 made after it',
    '5 bought',
    '6 last by priority',
  ]);
  await refusal(units.hold(ana, 'k8'), 'QUOTA_EXCEEDED');
});

test('E29 an expired grant serves nobody, one that is held when it expires still does', async () => {
  const ana = await world.person({ limits: { chat: 0 } });
  const end = new Date(Date.now() + hour);
  await give(ana.id, { grantKey: 'g', amount: 2, expiresAt: end.toISOString() });
  const { id } = await units.hold(ana, 'before', 1, new Date(end.getTime() - 1));
  await refusal(units.hold(ana, 'at', 1, end), 'QUOTA_EXCEEDED');
  expect(await units.commit(ana, id)).toMatchObject({ committedAmount: 1, changed: true });
});

test('I1 I2 I3 I7 a granted unit moves counter, grant and ledger together: held, given back, expired, burned', async () => {
  const ana = await world.person({ limits: { chat: 0 } });
  await give(ana.id, { grantKey: 'g', amount: 2 });
  const state = async () => ({ counter: await world.counter(ana), grants: await grantsOf(ana.id) });
  const free = {
    counter: { included: 0, granted: 0, used: 0, reserved: 0 },
    grants: [{ key: 'g', used: 0, reserved: 0 }],
  };
  const held = await units.hold(ana, 'released', 2);
  expect(await state()).toEqual({
    counter: { included: 0, granted: 2, used: 0, reserved: 2 },
    grants: [{ key: 'g', used: 0, reserved: 2 }],
  });
  await units.release(ana, held.id);
  expect(await state()).toEqual(free);
  const { expiresAt } = await units.hold(ana, 'expired', 1);
  expect(await units.expire(expiresAt)).toBe(1);
  expect(await state()).toEqual(free);
  const { id } = await units.hold(ana, 'burned', 2);
  await units.commit(ana, id, 1);
  expect(await state()).toEqual({
    counter: { included: 0, granted: 1, used: 1, reserved: 0 },
    grants: [{ key: 'g', used: 1, reserved: 0 }],
  });
  const ledger = await world.postgres.query(
    'select kind, amount, balance_before, balance_after from usage_ledger where user_id = $1 order by kind',
    [ana.id],
  );
  expect(ledger).toEqual([
    { kind: 'commit', amount: 1, balance_before: 0, balance_after: 1 },
    { kind: 'grant', amount: 1, balance_before: 0, balance_after: 1 },
  ]);
});

test('E29 a unit bought for a consult serves that consult first, and no other', async () => {
  const ana = await world.person({ limits: { chat: 1 } });
  const key = randomUUID();
  await give(ana.id, { grantKey: 'bought', source: 'overage', consultKey: key });
  await startFor(world, ana, await world.pet(ana), key);
  expect(await grantsOf(ana.id)).toEqual([{ key: 'bought', used: 0, reserved: 1 }]);
  expect(await world.counter(ana)).toEqual({ included: 1, granted: 1, used: 0, reserved: 1 });
  await give(ana.id, { grantKey: 'for another', source: 'overage', consultKey: randomUUID() });
  await startFor(world, ana, await world.pet(ana, 'Luna'));
  await refusal(startFor(world, ana, await world.pet(ana, 'Kira')), 'QUOTA_EXCEEDED');
});

test('E21 a bought unit serves while the subscription gives nothing', async () => {
  const ana = await world.person({ limits: { chat: 5 } });
  await world.postgres.query("update user_subscriptions set status = 'unpaid' where user_id = $1", [ana.id]);
  const key = randomUUID();
  await give(ana.id, { source: 'overage', consultKey: key });
  await startFor(world, ana, await world.pet(ana), key);
  await refusal(units.hold(ana, 'k'), 'WRONG_STATE');
});

test('I9 usage shows units that any consult may burn, with and without a counter row', async () => {
  const ana = await world.person({ limits: { chat: 1 } });
  await give(ana.id, { amount: 2 });
  await give(ana.id, { consultKey: randomUUID() });
  const read = async () => {
    const [rows] = await world.as(ana).run((tx) => [currentUsage(tx, 'call-a-vet')]);
    return rows.find((row) => row.meter === 'chat');
  };
  const before = await read();
  expect(before).toMatchObject({ included: 1, granted: 2, used: 0, reserved: 0 });
  await units.release(ana, (await units.hold(ana, 'k')).id);
  expect(await read()).toEqual(before);
});
