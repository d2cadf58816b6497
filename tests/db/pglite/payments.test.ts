import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantUnits } from '../../../db/calls/billing.ts';
import { revokeUnits } from '../../../db/calls/payments.ts';
import { startPglite } from '../../support/postgres.ts';
import { attempt } from '../support/attempt.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { paidSteps, startOf } from '../support/paid-consult.ts';
import { payment, snapshot, sync } from '../support/stripe-side.ts';
import { hour } from '../support/units.ts';
import { first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let paid: ReturnType<typeof paidSteps>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  paid = paidSteps(world);
});
afterAll(() => world.close());

const rowOf = async (id: string) =>
  first(
    await world.postgres.query(
      'select status, payment_intent_id as intent, checkout_session_id as page, session_id as session, start_input as start from payments where id = $1',
      [id],
    ),
  );
const revoke = async (id: string) =>
  first((await world.service.run((tx) => [revokeUnits(tx, id)]))[0]).revoked;

test.each([
  ['ES', 'chat', 1490, 'EUR'],
  ['MX', 'chat', 29_900, 'MXN'],
  ['US', 'video', 2690, 'USD'],
])('E29 in %s one %s costs %d %s, as its refusal says', async (country, mode, amount, currency) => {
  const { person, pet } = await paid.payer();
  const start = startOf(pet, { mode, consent: { version: '2026-11', country, accepted: true } });
  expect(await paid.open(person, start)).toMatchObject({ amount, currency, meter: mode, status: 'open' });
});

test('E29 the same input is the same payment; another input, or a day later, is another one', async () => {
  const { person, pet } = await paid.payer();
  const start = startOf(pet);
  const { id, startInput } = await paid.open(person, start);
  expect(startInput).toEqual(start);
  expect((await paid.open(person, start)).id).toBe(id);
  expect((await paid.open(person, { ...start, text: 'Otra cosa' })).id).not.toBe(id);
  expect((await paid.open(person, start)).id).toBe(id);
  expect((await paid.open(person, start, new Date(Date.now() + 21 * hour))).id).not.toBe(id);
});

test('E29 nothing is sold to a stranger of Stripe, for a pet of somebody else, or in a mode that nobody sells', async () => {
  const { person, pet } = await paid.payer();
  const nobody = await world.person({ limits: { chat: 0 } });
  const open = (change: Record<string, unknown>, who = person) => paid.open(who, startOf(pet, change));
  expect(await refusal(open({}, nobody), 'NOT_FOUND')).toEqual({ subject: 'pet' });
  const own = await world.pet(nobody);
  expect(await refusal(paid.open(nobody, startOf(own)), 'NOT_FOUND')).toEqual({ subject: 'customer' });
  expect(await refusal(open({ petId: randomUUID() }), 'NOT_FOUND')).toEqual({ subject: 'pet' });
  await refusal(open({ mode: 'site' }), 'BAD_INPUT');
  await refusal(open({ idempotencyKey: '' }), 'BAD_INPUT');
  await world.postgres.query("delete from overage_prices where meter = 'video' and currency = 'MXN'");
  const mexico = { version: '2026-11', country: 'MX', accepted: true };
  expect(await refusal(open({ mode: 'video', consent: mexico }), 'NOT_FOUND')).toEqual({ subject: 'price' });
});

test('E29 what the plan or a credit still gives is not sold; what an unpaid subscription withholds is', async () => {
  const { person, pet } = await paid.payer(1);
  expect(await refusal(paid.open(person, startOf(pet)), 'CONFLICT')).toEqual({ subject: 'units' });
  await world.postgres.query("update user_subscriptions set status = 'unpaid' where user_id = $1", [
    person.id,
  ]);
  expect((await paid.open(person, startOf(pet))).status).toBe('open');
  const grant = { userId: person.id, meter: 'chat', amount: 1, source: 'credit', grantKey: 'one' } as const;
  await world.service.run((tx) => [grantUnits(tx, grant)]);
  expect(await refusal(paid.open(person, startOf(pet)), 'CONFLICT')).toEqual({ subject: 'units' });
  const endless = await paid.payer();
  await world.postgres.query(
    'update plan_limits l set included = null from user_subscriptions s where l.plan_id = s.plan_id and s.user_id = $1',
    [endless.person.id],
  );
  expect(await refusal(paid.open(endless.person, startOf(endless.pet)), 'CONFLICT')).toEqual({
    subject: 'units',
  });
});

test('E29 paid, then started: the consult burns the unit of its payment, and the payment knows the consult', async () => {
  const { person, pet } = await paid.payer();
  const start = startOf(pet);
  const opened = await paid.open(person, start);
  await paid.says(person, opened, 'authorised');
  const waits = { subject: 'payment', paymentId: opened.id };
  expect(await refusal(paid.open(person, start), 'CONFLICT')).toEqual(waits);
  expect(await refusal(paid.open(person, startOf(pet)), 'CONFLICT')).toEqual(waits);
  const consult = await paid.start(person, start);
  expect((await paid.start(person, start)).id).toBe(consult.id);
  expect(await paid.units(person)).toEqual([{ amount: 1, used: 0, reserved: 1 }]);
  expect(await rowOf(opened.id)).toMatchObject({ session: consult.id, start: null });
  const goThere = { subject: 'consult', consultId: consult.id };
  expect(await refusal(paid.open(person, start), 'CONFLICT')).toEqual(goThere);
  expect(await refusal(paid.open(person, startOf(pet)), 'CONFLICT')).toEqual(goThere);
  await refusal(paid.start(person, startOf(await world.pet(person))), 'QUOTA_EXCEEDED');
});

test('E29 what is paid twice serves once: the other money is let go', async () => {
  const { person, pet } = await paid.payer();
  const start = startOf(pet);
  const one = await paid.open(person, start);
  const two = await paid.open(person, { ...start, text: 'Otra cosa' });
  await paid.says(person, one, 'authorised', { intentId: `pi_1_${one.id}` });
  await paid.says(person, two, 'authorised', { intentId: `pi_2_${two.id}` });
  await paid.start(person, start);
  expect([...(await paid.decide()).entries()].filter(([id]) => [one.id, two.id].includes(id))).toHaveLength(
    1,
  );
  const units = await paid.units(person);
  expect(units.map(({ amount, reserved }) => amount * 10 + reserved).toSorted()).toEqual([0, 11]);
});

test('E29 the day is over: the unit is taken with the decision, and nobody starts with it any more', async () => {
  const { person, pet } = await paid.payer();
  const start = startOf(pet);
  const opened = await paid.open(person, start);
  await paid.says(person, opened, 'authorised');
  expect((await paid.decide(new Date(Date.now() + 23 * hour))).get(opened.id)).toBeUndefined();
  expect((await paid.decide(new Date(Date.now() + 25 * hour))).get(opened.id)).toBe('void');
  await refusal(paid.start(person, start), 'QUOTA_EXCEEDED');
  expect(await paid.units(person)).toEqual([{ amount: 0, used: 0, reserved: 0 }]);
  await paid.says(person, opened, 'authorised', { at: new Date(Date.now() + 1) });
  expect(await paid.units(person)).toEqual([{ amount: 0, used: 0, reserved: 0 }]);
  expect((await paid.open(person, start)).id).not.toBe(opened.id);
});

test('W23 a decision is leased: again after a minute, then after twice as long each time, until Stripe says it is done', async () => {
  const { person, pet } = await paid.payer();
  const start = startOf(pet);
  const opened = await paid.open(person, start);
  await paid.says(person, opened, 'authorised');
  const { id } = await paid.start(person, start);
  const now = Date.now();
  const later = (minutes: number) => new Date(now + minutes * 60_000);
  expect((await paid.decide(later(0), id)).size).toBe(0);
  await consultSteps(world).cancel(person, id);
  const due = async (minutes: number) => (await paid.decide(later(minutes))).get(opened.id);
  expect([await due(0), await due(0.9), await due(1.1), await due(3), await due(3.2)]).toEqual([
    'void',
    undefined,
    'void',
    undefined,
    'void',
  ]);
  await paid.says(person, opened, 'voided');
  expect(await due(600)).toBeUndefined();
});

test('E29 a decision for one consult leaves the others alone', async () => {
  const people = [await paid.payer(), await paid.payer()];
  const consults: { id: string; payment: string }[] = [];
  for (const { person, pet } of people) {
    const start = startOf(pet);
    const opened = await paid.open(person, start);
    await paid.says(person, opened, 'authorised');
    const { id } = await paid.start(person, start);
    await consultSteps(world).cancel(person, id);
    consults.push({ id, payment: opened.id });
  }
  expect([...(await paid.decide(new Date(), consults[1]?.id ?? '')).keys()]).toEqual([consults[1]?.payment]);
});

test('E29 one payment is asked for, and the first that is due needs nothing any more: the next one is given', async () => {
  const vet = await world.person({ role: 'vet' });
  const delivered = async (status: string) => {
    const { person, pet } = await paid.payer();
    const start = startOf(pet);
    const opened = await paid.open(person, start);
    await paid.says(person, opened, status);
    const { id } = await paid.start(person, start);
    await consultSteps(world).accept(vet, id);
    await consultSteps(world).end(vet, id);
    return opened.id;
  };
  // Its money was taken early, by hand.
  const early = await delivered('captured');
  const due = await delivered('authorised');
  await world.postgres.query(
    `update payments set settle_after = case when id in ($1, $2) then now() - interval '1 hour' else now() + interval '1 day' end`,
    [early, due],
  );
  expect([...(await paid.decide(new Date(), null, 1)).keys()]).toEqual([due]);
});

test('W14 a page that closed unpaid ends its payment, whatever else is told; one that was never made does after a day', async () => {
  const { person, pet } = await paid.payer();
  const opened = await paid.open(person, startOf(pet));
  const page = `cs_${opened.id}`;
  const say = (status: 'open' | 'complete' | 'expired', id = opened.id) =>
    sync(world, person, snapshot({ pages: [{ id: page, paymentId: id, status }] }));
  await say('open');
  expect(await rowOf(opened.id)).toMatchObject({ status: 'open', page });
  const other = await paid.payer();
  const foreign = await paid.open(other.person, startOf(other.pet));
  await say('expired', foreign.id);
  expect(await rowOf(foreign.id)).toMatchObject({ status: 'open', page: null });
  await say('expired');
  expect(await rowOf(opened.id)).toMatchObject({ status: 'voided', page });
  // It was paid in the moment before it closed.
  await paid.says(person, opened, 'authorised');
  await say('complete');
  expect(await rowOf(opened.id)).toMatchObject({ status: 'authorised', page });
  const pageless = await paid.open(person, startOf(await world.pet(person)));
  await sync(world, person, snapshot(), null, new Date(Date.now() + 25 * hour));
  expect(await rowOf(pageless.id)).toMatchObject({ status: 'voided' });
});

test('W29 of money that was never held nothing is said when its page closes', async () => {
  const { person, pet } = await paid.payer();
  const opened = await paid.open(person, startOf(pet));
  await paid.says(person, opened, 'failed');
  await paid.says(person, opened, 'voided');
  const kinds = await world.postgres.query('select kind from billing_events where user_id = $1', [person.id]);
  expect(kinds).toEqual([{ kind: 'payment.failed' }]);
});

test('W29 taking units back: what nobody burned, once, and not under a consult that runs', async () => {
  const { person, pet } = await paid.payer();
  const start = startOf(pet);
  const opened = await paid.open(person, start);
  await paid.says(person, opened, 'captured');
  expect([await revoke(opened.id), await revoke(opened.id)]).toEqual([1, 0]);
  await refusal(paid.start(person, start), 'QUOTA_EXCEEDED');
  const held = await paid.payer();
  const heldStart = startOf(held.pet);
  const heldPayment = await paid.open(held.person, heldStart);
  await paid.says(held.person, heldPayment, 'captured');
  const { id } = await paid.start(held.person, heldStart);
  const refused = () => refusal(revoke(heldPayment.id), 'WRONG_STATE');
  expect(await refused()).toEqual({ subject: 'consult', status: 'queued' });
  const vet = await world.person({ role: 'vet' });
  await consultSteps(world).accept(vet, id);
  expect(await refused()).toEqual({ subject: 'consult', status: 'active' });
  expect((await consultSteps(world).end(vet, id)).status).toBe('ended');
  expect(await revoke(heldPayment.id)).toBe(0);
  await refusal(revoke(randomUUID()), 'NOT_FOUND');
});

test('R3 a payment of somebody else is not there, and only the product settles and revokes', async () => {
  const { person, pet } = await paid.payer();
  const opened = await paid.open(person, startOf(pet));
  const stranger = await world.person();
  await refusal(paid.state(stranger, opened.id), 'NOT_FOUND');
  await refusal(paid.state(person, randomUUID()), 'NOT_FOUND');
  for (const call of [
    `select public.fn_revoke_units('${opened.id}')`,
    'select public.fn_claim_settlements(1)',
    `select public.fn_credit_missed_promise('${opened.id}')`,
    'select public.fn_credit_missed_promises(1)',
  ])
    expect(await attempt(world.postgres, person, call)).toMatchObject({ code: '42501' });
});

test('W14 money taken early, of which a part went back before anybody told, bought its unit all the same', async () => {
  const { person, pet } = await paid.payer();
  const start = startOf(pet);
  const opened = await paid.open(person, start);
  await paid.says(person, opened, 'partially_refunded', { refunded: 490 });
  expect(await paid.state(person, opened.id)).toMatchObject({ state: 'authorised', start });
  expect((await paid.decide(new Date(Date.now() + 25 * hour))).get(opened.id)).toBe('refund');
});

test('W14 a payment that was opened elsewhere is written down all the same', async () => {
  const { person } = await paid.payer();
  const consultKey = randomUUID();
  await sync(world, person, snapshot({ payments: [payment({ consultKey, paymentId: randomUUID() })] }));
  expect(await paid.units(person)).toEqual([{ amount: 1, used: 0, reserved: 0 }]);
  expect(await paid.unstarted(person)).toEqual([]);
});
