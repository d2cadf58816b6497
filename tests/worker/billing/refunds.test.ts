import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { adminPaymentSchema } from '../../../worker/backoffice/admin-payment.ts';
import { listPaymentsOutput } from '../../../worker/backoffice/list-payments.ts';
import { member, newPet, start, startInput } from '../support/consult.ts';
import { asOwner } from '../support/doubles.ts';
import type { Person } from '../support/person.ts';
import {
  control,
  customerOf,
  deliver,
  eventsOf,
  failNext,
  noted,
  pay,
  stripe,
  subscriber,
} from '../support/stripe.ts';
import { done, mutation, query, refusal, send, sendJson } from '../support/worker.ts';

let admin: Person;
beforeAll(async () => {
  admin = await member('admin');
});

const list = (input: Record<string, unknown>) =>
  done(listPaymentsOutput, query('admin.payments.list', input, { as: admin }));

async function paymentOf(person: Person) {
  const [payment] = (await list({ q: person.id })).items;
  if (payment === undefined) throw new Error('no payment');
  return payment;
}

const refund = (id: string, change: Record<string, unknown> = {}) =>
  mutation(
    'admin.payments.refund',
    { id, reason: 'requested_by_customer', idempotencyKey: crypto.randomUUID(), ...change },
    { as: admin },
  );
const refunded = (...input: Parameters<typeof refund>) => done(adminPaymentSchema, refund(...input));

/** Somebody whose first invoice of 9.99 EUR is paid and known here. */
async function payer() {
  const someone = await subscriber();
  await done(z.unknown(), mutation('subscriptions.confirm', {}, { as: someone.as }));
  return { ...someone, payment: await paymentOf(someone.as) };
}

/** Somebody who used up the plan and paid for one more consult, which waits to be started: the money is held. */
async function holder() {
  const as = await member();
  await start(startInput(await newPet(as)), { as });
  const input = startInput(await newPet(as));
  const { url, paymentId } = await done(
    z.object({ url: z.string(), paymentId: z.string() }),
    mutation('sessions.payment', input, { as }),
  );
  await pay(url);
  const paid = () => done(z.object({ status: z.string() }), mutation('sessions.paid', { paymentId }, { as }));
  expect(await paid()).toEqual({ status: 'authorised' });
  return { as, input, payment: await paymentOf(as), paid };
}

/** Amount left, used and held of what a person was granted. */
const grantsOf = (person: Person) =>
  asOwner('select amount, used, reserved from public.usage_grants where user_id = $1', [person.id]);

const sumAtStripe = async (intent: string | null) =>
  (await stripe.refunds.list({ payment_intent: intent ?? '' })).data.map(({ amount }) => amount);

test('W29 A35 a payment is given back in part and then whole: at Stripe, here, in the audit, to the person', async () => {
  const { as, payment } = await payer();
  expect(payment).toMatchObject({ purpose: 'invoice', status: 'captured', amount: 999, refundable: 999 });
  expect(await refunded(payment.id, { amount: 400, reason: 'duplicate' })).toMatchObject({
    status: 'partially_refunded',
    amountRefunded: 400,
    refundable: 599,
  });
  expect(await refunded(payment.id)).toMatchObject({
    status: 'refunded',
    amountRefunded: 999,
    refundable: 0,
  });
  expect(await sumAtStripe(payment.paymentIntentId)).toEqual([599, 400]);
  const asked = await asOwner(
    `select actor_id as actor, details -> 'amount' as amount, details ->> 'reason' as reason
     from public.audit_log where entity = 'payment' and entity_id = $1 order by id`,
    [payment.id],
  );
  expect(asked).toEqual([
    { actor: admin.id, amount: 400, reason: 'duplicate' },
    { actor: admin.id, amount: null, reason: 'requested_by_customer' },
  ]);
  expect(await noted(as, 'payment.partially_refunded')).toBe(1);
  expect(await noted(as, 'payment.refunded')).toBe(1);
  const told = await asOwner(
    `select params -> 'amount' as amount from public.notifications
     where user_id = $1 and kind = 'refund' order by id`,
    [as.id],
  );
  expect(told).toEqual([{ amount: 400 }, { amount: 999 }]);
});

test('The same key gives back once: again, ten times at once, and not for another amount', async () => {
  const { payment, customer } = await payer();
  const key = { amount: 300, idempotencyKey: crypto.randomUUID() };
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => refusal(refund(payment.id, key))));
  expect(outcomes).toContain('200 allowed');
  expect(await refunded(payment.id, key)).toMatchObject({ amountRefunded: 300 });
  expect(await sumAtStripe(payment.paymentIntentId)).toEqual([300]);
  expect(await refusal(refund(payment.id, { ...key, amount: 301 }))).toBe('409 IDEMPOTENCY_CONFLICT');
  // Another payment, the key of this one.
  const other = await payer();
  await refusal(refund(other.payment.id, key));
  expect(await sumAtStripe(other.payment.paymentIntentId)).toEqual([]);
  expect(await sumAtStripe((await paymentOf(other.as)).paymentIntentId)).toEqual([]);
  for (const event of await eventsOf(customer, ['charge.refunded'])) expect(await deliver(event)).toBe(200);
  expect(await list({ q: payment.id })).toMatchObject({ items: [{ amountRefunded: 300 }] });
});

test('A key that Stripe has forgotten after a day still gives back once', async () => {
  const { payment } = await payer();
  const idempotencyKey = crypto.randomUUID();
  await stripe.refunds.create({
    payment_intent: payment.paymentIntentId ?? '',
    amount: 100,
    metadata: { request: idempotencyKey, asked: '100' },
  });
  expect(await refunded(payment.id, { idempotencyKey, amount: 100 })).toMatchObject({ amountRefunded: 100 });
  expect(await sumAtStripe(payment.paymentIntentId)).toEqual([100]);
});

test('More than is left is refused and nothing moves; what happened in the dashboard meanwhile shows', async () => {
  const { payment } = await payer();
  expect(await refusal(refund(payment.id, { amount: 1_000 }))).toBe('409 CONFLICT');
  expect(await refusal(refund(payment.id, { amount: 0 }))).toBe('400 BAD_INPUT');
  expect(await sumAtStripe(payment.paymentIntentId)).toEqual([]);
  await stripe.refunds.create({ payment_intent: payment.paymentIntentId ?? '' });
  expect(await refusal(refund(payment.id))).toBe('409 CONFLICT');
  expect((await list({ q: payment.id })).items).toMatchObject([{ status: 'refunded', refundable: 0 }]);
  expect(await refusal(refund(crypto.randomUUID()))).toBe('404 NOT_FOUND');
});

test('Stripe away after the money went: asking again with the same key writes it down, once', async () => {
  const { payment, customer } = await payer();
  const key = { idempotencyKey: crypto.randomUUID() };
  await failNext(customer, 500, 3);
  expect(await refusal(refund(payment.id, key))).toBe('503 UNAVAILABLE');
  expect((await list({ q: payment.id })).items).toMatchObject([{ status: 'captured' }]);
  expect(await refunded(payment.id, key)).toMatchObject({ status: 'refunded' });
  expect(await sumAtStripe(payment.paymentIntentId)).toEqual([999]);
});

test('Held money is let go whole, and the unit that it bought goes with it', async () => {
  const { as, input, payment, paid } = await holder();
  expect(payment).toMatchObject({
    purpose: 'overage',
    status: 'authorised',
    meter: 'chat',
    refundable: 1490,
  });
  expect(await grantsOf(as)).toEqual([{ amount: 1, used: 0, reserved: 0 }]);
  expect(await refusal(refund(payment.id, { amount: 500 }))).toBe('400 BAD_INPUT');
  const key = { idempotencyKey: crypto.randomUUID() };
  expect(await refunded(payment.id, key)).toMatchObject({ status: 'voided', refundable: 0 });
  expect(await refunded(payment.id, key)).toMatchObject({ status: 'voided' });
  expect(await grantsOf(as)).toEqual([{ amount: 0, used: 0, reserved: 0 }]);
  expect(await paid()).toEqual({ status: 'voided' });
  expect(await refusal(mutation('sessions.start', input, { as }))).toBe('402 QUOTA_EXCEEDED');
});

test('A unit bought and not used goes with the last of its money; a part leaves it', async () => {
  const { as, payment } = await holder();
  await stripe.paymentIntents.capture(payment.paymentIntentId ?? '');
  await done(z.unknown(), mutation('subscriptions.confirm', {}, { as }));
  const part = { idempotencyKey: crypto.randomUUID(), amount: 490 };
  expect(await refunded(payment.id, part)).toMatchObject({ status: 'partially_refunded' });
  // The key of the part does not stand for the rest, too.
  const { idempotencyKey } = part;
  expect(await refusal(refund(payment.id, { idempotencyKey }))).toBe('409 IDEMPOTENCY_CONFLICT');
  expect(await grantsOf(as)).toEqual([{ amount: 1, used: 0, reserved: 0 }]);
  expect(await refunded(payment.id, { amount: 1_000 })).toMatchObject({ status: 'refunded' });
  expect(await grantsOf(as)).toEqual([{ amount: 0, used: 0, reserved: 0 }]);
  expect(await noted(as, 'units.revoked')).toBe(1);
});

test('A consult that waits keeps its money: it is let go when the consult is left', async () => {
  const { as, input, payment } = await holder();
  const { sessionId } = await start(input, { as });
  expect(await refusal(refund(payment.id))).toBe('409 WRONG_STATE');
  expect(await paymentOf(as)).toMatchObject({ status: 'authorised' });
  expect(await grantsOf(as)).toEqual([{ amount: 1, used: 0, reserved: 1 }]);
  await done(z.unknown(), mutation('sessions.cancel', { id: sessionId }, { as }));
  await expect.poll(() => paymentOf(as), { timeout: 20_000 }).toMatchObject({ status: 'voided' });
  expect(await grantsOf(as)).toEqual([{ amount: 0, used: 0, reserved: 0 }]);
});

test('Giving back and starting at once: the consult or the money, never both', async () => {
  const { as, input, payment } = await holder();
  const outcome = await Promise.all([
    refusal(refund(payment.id)),
    refusal(mutation('sessions.start', input, { as })),
  ]);
  const isStarted = outcome[1] === '200 allowed';
  expect(outcome).toEqual(
    isStarted ? ['409 WRONG_STATE', '200 allowed'] : ['200 allowed', '402 QUOTA_EXCEEDED'],
  );
  const held = Number(isStarted);
  expect(await grantsOf(as)).toEqual([{ amount: held, used: 0, reserved: held }]);
  expect(await paymentOf(as)).toMatchObject({ status: isStarted ? 'authorised' : 'voided' });
});

test('W29 an old payment, of somebody who paid a hundred times since, is given back and written down', async () => {
  const { payment, customer } = await payer();
  for (const _ of Array(100)) await stripe.paymentIntents.create({ customer, amount: 100, currency: 'eur' });
  expect(await refunded(payment.id)).toMatchObject({ status: 'refunded' });
});

test('W29 disputed money is not given back a second time', async () => {
  const { as, payment } = await payer();
  const intent = await stripe.paymentIntents.retrieve(payment.paymentIntentId ?? '');
  await control('/disputes', { charge: String(intent.latest_charge) });
  expect(await refusal(refund(payment.id))).toBe('409 CONFLICT');
  expect(await paymentOf(as)).toMatchObject({ status: 'disputed', refundable: 0 });
});

test('Payments are found by person, Stripe id and state, and sorted', async () => {
  const { as, payment, customer } = await payer();
  const held = await holder();
  expect((await list({ q: as.email })).items).toMatchObject([
    { id: payment.id, owner: { id: as.id, email: as.email } },
  ]);
  expect((await list({ q: payment.paymentIntentId })).total.count).toBe(1);
  expect((await list({ q: payment.invoiceId })).total.count).toBe(1);
  expect((await list({ q: customer })).total.count).toBe(1);
  expect((await list({ q: held.as.id, status: 'authorised', purpose: 'overage' })).total.count).toBe(1);
  expect((await list({ q: held.as.id, purpose: 'invoice' })).total.count).toBe(0);
  const oldest = await list({ sort: { by: 'createdAt', dir: 'asc' }, pageSize: 100 });
  const times = oldest.items.map(({ createdAt }) => createdAt);
  expect(times).toEqual(times.toSorted());
  expect(await customerOf(as)).toBe(customer);
});

test('REST: the list and a refund; without a key nothing is given back', async () => {
  const { payment } = await payer();
  const path = `/api/admin/payments/${payment.id}/refund`;
  const body = { reason: 'fraudulent', idempotencyKey: crypto.randomUUID(), amount: 1 };
  const off = { as: admin, env: { STRIPE_SECRET_KEY: '' } };
  expect((await sendJson('POST', path, body, off)).status).toBe(501);
  expect(await (await sendJson('POST', path, body, { as: admin })).json()).toMatchObject({
    amountRefunded: 1,
  });
  const answer = await send(`/api/admin/payments?q=${payment.id}&sort=createdAt:asc`, {}, { as: admin });
  expect(await answer.json()).toMatchObject({ total: { count: 1 }, items: [{ refundable: 998 }] });
});
