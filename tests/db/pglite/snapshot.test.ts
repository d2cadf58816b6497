import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { currentSubscription } from '../../../db/calls/billing.ts';
import { currentUsage } from '../../../db/calls/entitlements.ts';
import { startPglite } from '../../support/postgres.ts';
import { startFor } from '../support/story.ts';
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
import { hour, unitsOf } from '../support/units.ts';
import { clock, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let units: ReturnType<typeof unitsOf>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  units = unitsOf(world);
  await sellPrices(world);
});
afterAll(() => world.close());

/** Somebody who is a customer, with a way to say what Stripe has about them now. */
const customer = async () => {
  const person = await world.person();
  await customerOf(world, person);
  return {
    person,
    says: (...subscriptions: ReturnType<typeof subscription>[]) =>
      sync(world, person, snapshot({ subscriptions })),
  };
};
const chat = async (person: SignedIn, at = new Date()) => {
  const [, rows] = await world.as(person).run((tx) => [clock(tx, at), currentUsage(tx, 'call-a-vet')]);
  const row = rows.find(({ meter }) => meter === 'chat');
  return [row?.planCode, row?.included, row?.used, row?.reserved];
};
const current = async (person: SignedIn) =>
  (await world.as(person).run((tx) => [currentSubscription(tx, 'call-a-vet')]))[0][0];
const kinds = async (person: SignedIn) =>
  (
    await world.postgres.query<{ kind: string }>(
      'select kind from billing_events where user_id = $1 order by id',
      [person.id],
    )
  ).map(({ kind }) => kind);

test('E14 an upgrade gives more at once, keeps what was used, and what was held ends on the same counter', async () => {
  const { person, says } = await customer();
  const care = subscription();
  await says(care);
  const held = await units.hold(person, 'held');
  await units.commit(person, (await units.hold(person, 'used')).id);
  expect(await chat(person)).toEqual(['care', 3, 1, 1]);
  await says({ ...care, priceId: priceOf('family') });
  expect(await chat(person)).toEqual(['family', 10, 1, 1]);
  await units.commit(person, held.id);
  expect(await chat(person)).toEqual(['family', 10, 2, 0]);
  expect(await kinds(person)).toEqual(['subscription.started', 'subscription.changed']);
});

test('E14 a unit of the start plan that was held when a paid plan began is settled where it was held', async () => {
  const { person, says } = await customer();
  const { id } = await units.hold(person, 'start');
  await says(subscription());
  expect(await chat(person)).toEqual(['care', 3, 0, 0]);
  expect((await units.commit(person, id)).changed).toBe(true);
  expect(await chat(person)).toEqual(['care', 3, 0, 0]);
});

test('E15 a downgrade below current use gives nothing new, what is held may be committed, nothing is negative', async () => {
  const { person, says } = await customer();
  const family = subscription({ priceId: priceOf('family') });
  await says(family);
  const held = await units.hold(person, 'held', 2);
  await units.commit(person, (await units.hold(person, 'used', 4)).id);
  await says({ ...family, priceId: priceOf('care') });
  expect(await chat(person)).toEqual(['care', 6, 4, 2]);
  await refusal(units.hold(person, 'more'), 'QUOTA_EXCEEDED');
  await units.commit(person, held.id);
  expect(await chat(person)).toEqual(['care', 6, 6, 0]);
  const next = new Date(Date.parse(family.startDate) + 32 * 24 * hour);
  expect(await chat(person, next)).toEqual(['care', 3, 0, 0]);
});

test('E15 a downgrade that waits for the end of the period changes nothing before', async () => {
  const { person, says } = await customer();
  const family = subscription({ priceId: priceOf('family') });
  await says({ ...family, pendingPriceId: priceOf('care'), pendingAt: family.periodEnd });
  expect(await chat(person)).toEqual(['family', 10, 0, 0]);
  expect(await current(person)).toMatchObject({
    planCode: 'family',
    pendingPlanCode: 'care',
    pendingAt: new Date(family.periodEnd),
  });
  expect(await kinds(person)).toContain('subscription.change_scheduled');
});

test('E16 an ended subscription: what is held may be committed, then the start plan with what was used of it', async () => {
  const { person, says } = await customer();
  await units.commit(person, (await units.hold(person, 'free')).id);
  const care = subscription();
  await says(care);
  const { id } = await units.hold(person, 'held');
  await says({ ...care, status: 'canceled', endedAt: care.created });
  expect((await units.commit(person, id)).changed).toBe(true);
  expect(await chat(person)).toEqual(['start', 1, 1, 0]);
  await refusal(units.hold(person, 'more'), 'QUOTA_EXCEEDED');
  expect(await kinds(person)).toEqual(['subscription.started', 'subscription.ended']);
});

test('E17 E18 I6 the last moment of a period counts there, its end counts in the next, whenever it is committed', async () => {
  const { person, says } = await customer();
  const care = subscription({ startDate: '2026-01-31T10:00:00Z' });
  await says(care);
  const end = new Date('2026-02-28T10:00:00Z');
  const before = await units.hold(person, 'before', 1, new Date(end.getTime() - 1));
  await units.hold(person, 'at', 1, end);
  await units.hold(person, 'after', 1, new Date(end.getTime() + 1));
  await units.commit(person, before.id);
  const counters = await world.postgres.query(
    `select period_start, used, reserved from subscription_usage
     where user_id = $1 and meter = 'chat' order by period_start`,
    [person.id],
  );
  expect(counters).toEqual([
    { period_start: new Date('2026-01-31T10:00:00Z'), used: 1, reserved: 0 },
    { period_start: end, used: 0, reserved: 2 },
  ]);
});

test('E19 five who come at once after the period ended open one new period and are all counted', async () => {
  const { person, says } = await customer();
  await says(subscription({ priceId: priceOf('family'), startDate: '2026-01-15T00:00:00Z' }));
  await units.hold(person, 'old', 1, new Date('2026-02-14T23:00:00Z'));
  await Promise.all(
    [1, 2, 3, 4, 5].map((n) => units.hold(person, `new ${n}`, 1, new Date('2026-02-15T00:00:00Z'))),
  );
  const counters = await world.postgres.query(
    `select included, reserved from subscription_usage where user_id = $1 and meter = 'chat' order by period_start`,
    [person.id],
  );
  expect(counters).toEqual([
    { included: 10, reserved: 1 },
    { included: 10, reserved: 5 },
  ]);
});

test('Another interval of the same subscription starts no new units', async () => {
  const { person, says } = await customer();
  const care = subscription();
  await says(care);
  await units.commit(person, (await units.hold(person, 'k', 3)).id);
  await says({
    ...care,
    priceId: priceOf('care', 'year'),
    interval: 'year',
    periodStart: new Date().toISOString(),
    periodEnd: new Date(Date.now() + 365 * 24 * hour).toISOString(),
  });
  expect(await chat(person)).toEqual(['care', 3, 3, 0]);
});

test('W16 what was fetched before is refused once something newer is written', async () => {
  const { person } = await customer();
  const care = subscription();
  const now = Date.now();
  const ended = snapshot({ subscriptions: [{ ...care, status: 'canceled' }] });
  expect(await sync(world, person, ended, null, new Date(now))).toMatchObject({ applied: true });
  const stale = await sync(world, person, snapshot({ subscriptions: [care] }), null, new Date(now - 1));
  expect(stale).toMatchObject({ applied: false, unmatched: false });
  expect(Date.parse(stale.at)).toBe(now);
  expect(await chat(person)).toEqual(['start', 1, 0, 0]);
  const again = await sync(world, person, snapshot({ subscriptions: [care] }), null, new Date(now));
  expect(again).toMatchObject({ applied: true });
});

test('W20 the same invoice told by two events is noted once and gives nothing twice', async () => {
  const { person } = await customer();
  const care = subscription();
  const said = snapshot({ subscriptions: [care], invoices: [invoice(care.id)] });
  await sync(world, person, said, randomUUID());
  await sync(world, person, said, randomUUID());
  expect(await kinds(person)).toEqual(['subscription.started', 'invoice.paid']);
  expect(await chat(person)).toEqual(['care', 3, 0, 0]);
  const [row] = await world.postgres.query(`select product, amount_paid from invoices where user_id = $1`, [
    person.id,
  ]);
  expect(row).toEqual({ product: 'call-a-vet', amount_paid: 999 });
});

test('W22 of two live ones the one made last counts; both are recorded and it is said aloud', async () => {
  const { person, says } = await customer();
  const first = subscription();
  await says(first);
  const second = subscription({ priceId: priceOf('family'), created: new Date().toISOString() });
  for (const order of [
    [first, second],
    [second, first],
  ]) {
    await says(...order);
    expect((await current(person))?.planCode).toBe('family');
  }
  const rows = await world.postgres.query(
    `select stripe_subscription_id as id, is_duplicate as duplicate from user_subscriptions
     where user_id = $1 and source = 'stripe' order by created_at`,
    [person.id],
  );
  expect(rows).toEqual([
    { id: first.id, duplicate: true },
    { id: second.id, duplicate: false },
  ]);
  expect((await kinds(person)).filter((kind) => kind === 'duplicate_subscription')).toHaveLength(1);
  await says(first, { ...second, status: 'canceled' });
  expect((await current(person))?.planCode).toBe('care');
});

test('W29 a deleted customer has the start plan, whatever Stripe still lists', async () => {
  const { person, says } = await customer();
  await says(subscription());
  await sync(world, person, snapshot({ deleted: true }));
  expect(await current(person)).toMatchObject({ planCode: 'start', access: true, canOpenPortal: false });
});

test('W29 money held for a consult buys its unit once; money that goes back takes an unburned unit along', async () => {
  const { person } = await customer();
  const [consultKey, other] = [randomUUID(), randomUUID()];
  const held = snapshot({ payments: [payment({ consultKey }), payment({ consultKey: other })] });
  await sync(world, person, held);
  await sync(world, person, held);
  const consult = await startFor(world, person, await world.pet(person), consultKey);
  await sync(
    world,
    person,
    snapshot({
      payments: [
        payment({ consultKey, status: 'captured' }),
        payment({ consultKey: other, status: 'voided' }),
      ],
    }),
  );
  await sync(
    world,
    person,
    snapshot({ payments: [payment({ consultKey, status: 'refunded', refunded: 1490 })] }),
  );
  const grants = await world.postgres.query(
    'select consult_key, amount, reserved from usage_grants where user_id = $1 order by amount desc',
    [person.id],
  );
  expect(grants).toEqual([
    { consult_key: consultKey, amount: 1, reserved: 1 },
    { consult_key: other, amount: 0, reserved: 0 },
  ]);
  expect(consult.status).toBe('queued');
  expect((await kinds(person)).toSorted()).toEqual([
    'payment.authorised',
    'payment.authorised',
    'payment.captured',
    'payment.refunded',
    'payment.voided',
    'units.granted',
    'units.granted',
    'units.revoked',
  ]);
  const [audited] = await world.postgres.query(
    `select count(*)::int as rows from audit_log where entity_id = $1::text and action like 'billing.%'`,
    [person.id],
  );
  expect(audited).toEqual({ rows: 8 });
});
