import { afterEach, expect, test, vi } from 'vitest';
import { newPerson } from '../support/person.ts';
import {
  currentOf,
  deliver,
  expectAgreement,
  inboxOf,
  lastEvent,
  post,
  signed,
  subscriber,
  webhookSecret,
} from '../support/stripe.ts';
import { send } from '../support/worker.ts';

const nowS = () => Math.floor(Date.now() / 1000);

/** A genuine event, as the bytes that Stripe would send. */
const genuine = async () => {
  const someone = await subscriber();
  const event = await lastEvent(someone.customer);
  return { someone, event, body: JSON.stringify(event) };
};

/** An event that nothing follows from, so that only its signature matters. */
const plain = (id = `evt_${crypto.randomUUID()}`) => {
  const event = {
    id,
    object: 'event',
    type: 'plan.created',
    created: nowS(),
    livemode: false,
    data: { object: { object: 'plan' } },
  };
  return { id, event, body: JSON.stringify(event) };
};

test('W1 a valid signature: 200, the row is done, the state is that of the API', async () => {
  const { someone, event } = await genuine();
  expect(await currentOf(someone.as)).toMatchObject({ planCode: 'start', paid: false });
  expect(await deliver(event)).toBe(200);
  expect(await inboxOf(event.id)).toEqual({ status: 'done', attempts: 1 });
  expect(await currentOf(someone.as)).toMatchObject({ planCode: 'care', status: 'active', access: true });
  await expectAgreement(someone);
});

test('W2 another body under the same signature: 400 and nothing is kept', async () => {
  const { event, body } = await genuine();
  const signature = await signed(body);
  for (const other of [`${body} `, JSON.stringify(event, null, 2), body.replace('active', 'Active')])
    expect(await post(other, signature)).toBe(400);
  expect(await inboxOf(event.id)).toBeUndefined();
});

test('W3 W19 another secret, and an event of the other mode: 400 and nothing is kept', async () => {
  const { id, event, body } = plain();
  expect(await post(body, await signed(body, { secret: 'whsec_of_somebody' }))).toBe(400);
  expect(await deliver({ ...event, livemode: true })).toBe(400);
  const live = { env: { STRIPE_SECRET_KEY: 'sk_live_key' } };
  expect(await deliver(event, live)).toBe(400);
  expect(await inboxOf(id)).toBeUndefined();
});

test('W4 no signature, an empty one, one of an old scheme, one without a time: 400', async () => {
  const { id, body } = plain();
  const good = await signed(body);
  const v1 = /v1=\w+/.exec(good)?.[0] ?? '';
  const broken = [null, '', 'garbage', good.replace('v1=', 'v0='), v1, `t=yesterday,${v1}`, `t=,${v1}`];
  for (const signature of broken) expect([signature, await post(body, signature)]).toEqual([signature, 400]);
  expect(await inboxOf(id)).toBeUndefined();
});

afterEach(() => {
  vi.useRealTimers();
});

test('W5 301 s old: 400; 299 s old: 200', async () => {
  const { id, body } = plain();
  vi.useFakeTimers({ toFake: ['Date'] });
  expect(await post(body, await signed(body, { timestamp: nowS() - 301 }))).toBe(400);
  expect(await inboxOf(id)).toBeUndefined();
  expect(await post(body, await signed(body, { timestamp: nowS() - 299 }))).toBe(200);
});

// Pinned: the SDK accepts any time to come; more than 300 s ahead is refused here.
test('W6 a time one hour ahead: 400; four minutes ahead: 200', async () => {
  const { id, body } = plain();
  expect(await post(body, await signed(body, { timestamp: nowS() + 3600 }))).toBe(400);
  expect(await inboxOf(id)).toBeUndefined();
  expect(await post(body, await signed(body, { timestamp: nowS() + 240 }))).toBe(200);
});

test('W7 two signatures of which one is ours, and two secrets of which one signed: 200', async () => {
  const first = plain();
  const good = await signed(first.body);
  expect(await post(first.body, good.replace(',v1=', `,v1=${'0'.repeat(64)},v1=`))).toBe(200);
  const second = plain();
  const rotating = { env: { STRIPE_WEBHOOK_SECRET: `whsec_new, ${webhookSecret}` } };
  expect(await deliver(second.event, rotating)).toBe(200);
});

// 501 with a clear code: the installation takes no payments.
test('W8 without a secret, or without a key, nothing is ever accepted', async () => {
  const { id, body } = plain();
  for (const env of [
    { STRIPE_WEBHOOK_SECRET: '' },
    { STRIPE_WEBHOOK_SECRET: ' , ' },
    { STRIPE_WEBHOOK_SECRET: undefined },
    { STRIPE_SECRET_KEY: '' },
  ])
    for (const secret of [webhookSecret, 'undefined'])
      expect(await post(body, await signed(body, { secret }), { env })).toBe(501);
  expect(await inboxOf(id)).toBeUndefined();
});

test('W18 an event of a type that we do not know: 200, kept as ignored, once', async () => {
  const { id, event } = plain();
  expect([await deliver(event), await deliver(event)]).toEqual([200, 200]);
  expect(await inboxOf(id)).toEqual({ status: 'ignored', attempts: 0 });
});

test('W25 two megabytes: 413, with and without an announced length', async () => {
  const body = JSON.stringify({ padding: 'x'.repeat(2_000_000) });
  expect(await post(body, 'never looked at')).toBe(413);
  const stream = new Blob([body]).stream();
  const init = { method: 'POST', body: stream, headers: { 'stripe-signature': 'never looked at' } };
  expect((await send('/webhooks/stripe', init)).status).toBe(413);
});

test('The webhook is for POST, and a person’s token changes nothing about it', async () => {
  expect((await send('/webhooks/stripe')).status).toBe(404);
  const { body } = plain();
  expect(await post(body, null, { as: await newPerson() })).toBe(400);
});
