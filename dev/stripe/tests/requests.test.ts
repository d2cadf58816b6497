import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { decodeForm } from '../api/form.ts';
import { clientOf, KEY, refusal, START, type StandIn, standIn } from './stand-in.ts';

let on: StandIn;
beforeAll(async () => {
  on = await standIn();
});
afterAll(() => on.close());

const raw = (method: 'GET' | 'POST', path: string, params?: Record<string, unknown>) =>
  on.stripe.rawRequest(method, path, params);

it('forms with nested brackets become objects and arrays', () => {
  expect(decodeForm('a=1&b[c][d]=2&e[0][x]=3&e[1][x]=4&f[]=5&f[]=6&g%5Bh%5D=%C3%B1+%26&i=')).toEqual({
    a: '1',
    b: { c: { d: '2' } },
    e: [{ x: '3' }, { x: '4' }],
    f: ['5', '6'],
    g: { h: 'ñ &' },
    i: '',
  });
  expect(decodeForm('__proto__[polluted]=1')).not.toHaveProperty('polluted');
  expect({}).not.toHaveProperty('polluted');
});

it('a wrong or missing key is 401 and shows only the ends of it', async () => {
  expect(await refusal(clientOf(on.url, 'sk_test_some_wrong_key').customers.list())).toMatchObject({
    type: 'StripeAuthenticationError',
    statusCode: 401,
    message: 'Invalid API Key provided: sk_test_**********_key',
  });
  const bare = await fetch(`${on.url}/v1/customers`);
  expect([bare.status, await bare.json()]).toEqual([
    401,
    { error: expect.objectContaining({ type: 'invalid_request_error' }) },
  ]);
  const basic = await fetch(`${on.url}/v1/customers`, {
    headers: { Authorization: `Basic ${Buffer.from(`${KEY}:`).toString('base64')}` },
  });
  expect(basic.status).toBe(200);
});

it('another API version is refused: the objects have one shape only', async () => {
  const call = on.stripe.customers.list({}, { apiVersion: '2024-06-20' });
  expect((await refusal(call)).message).toContain('2024-06-20');
});

it('unknown parameters are refused by name, at any depth', async () => {
  expect(await refusal(raw('POST', '/v1/customers', { emial: 'a@b.c' }))).toMatchObject({
    statusCode: 400,
    code: 'parameter_unknown',
    param: 'emial',
    message: 'Received unknown parameter: emial',
  });
  expect(
    await refusal(
      raw('POST', '/v1/prices', { currency: 'eur', recurring: { every: 'month', interval: 'month' } }),
    ),
  ).toMatchObject({
    code: 'parameter_unknown',
    param: 'recurring[every]',
  });
  expect(await refusal(raw('GET', '/v1/customers?colour=red'))).toMatchObject({ code: 'parameter_unknown' });
});

it('missing, empty, wrong enum, wrong number, wrong kind', async () => {
  expect(await refusal(raw('POST', '/v1/products', {}))).toMatchObject({
    code: 'parameter_missing',
    param: 'name',
    message: 'Missing required param: name.',
  });
  expect(await refusal(raw('POST', '/v1/products', { name: '' }))).toMatchObject({
    code: 'parameter_invalid_empty',
    param: 'name',
  });
  expect((await refusal(raw('POST', '/v1/checkout/sessions', { mode: 'subscribe' }))).message).toBe(
    'Invalid mode: must be one of payment, setup, or subscription',
  );
  expect(
    await refusal(raw('POST', '/v1/payment_intents', { amount: '9.99', currency: 'eur' })),
  ).toMatchObject({
    code: 'parameter_invalid_integer',
    param: 'amount',
    message: 'Invalid integer: 9.99',
  });
  expect(
    await refusal(raw('POST', '/v1/subscriptions/sub_x', { billing_cycle_anchor: 'now' })),
  ).toMatchObject({
    param: 'billing_cycle_anchor',
    message: 'Invalid object',
  });
  expect(await refusal(raw('POST', '/v1/products', { name: 'x', active: 'maybe' }))).toMatchObject({
    message: 'Invalid boolean: maybe',
  });
});

it('what Stripe has and the stand-in has not is refused as such, never ignored', async () => {
  const call = on.stripe.customers.create({ balance: 100 });
  expect(await refusal(call)).toMatchObject({
    statusCode: 400,
    code: 'stand_in_not_covered',
    param: 'balance',
  });
  expect(await refusal(on.stripe.coupons.create({ percent_off: 10 }))).toMatchObject({ statusCode: 404 });
  expect(await refusal(on.stripe.paymentMethods.attach('pm_card_amex', { customer: 'cus_x' }))).toMatchObject(
    { statusCode: 400 },
  );
});

it('expand: usual paths work, others are refused with a hint', async () => {
  const customer = await on.stripe.customers.create();
  await on.stripe.paymentIntents.create({ amount: 500, currency: 'eur', customer: customer.id });
  const list = await on.stripe.paymentIntents.list({ customer: customer.id, expand: ['data.customer'] });
  expect(list.data[0]?.customer).toMatchObject({ id: customer.id, object: 'customer' });
  expect((await refusal(on.stripe.paymentIntents.list({ expand: ['customer'] }))).message).toBe(
    "This property cannot be expanded (customer). You may want to try expanding 'data.customer' instead.",
  );
  expect(await refusal(on.stripe.customers.retrieve(customer.id, { expand: ['nothing'] }))).toMatchObject({
    statusCode: 400,
    param: 'expand',
  });
});

it('idempotency: the same key and parameters answer the same, once', async () => {
  const make = () => on.stripe.customers.create({ email: 'once@demo.test' }, { idempotencyKey: 'key-1' });
  const [one, two] = [await make(), await make()];
  expect(two).toEqual(one);
  expect(two.lastResponse.headers['idempotent-replayed']).toBe('true');
  expect(two.lastResponse.headers['original-request']).toBe(one.lastResponse.requestId);
  expect((await on.stripe.customers.list({ email: 'once@demo.test' })).data).toHaveLength(1);
});

it('idempotency: other parameters or another path are refused', async () => {
  await on.stripe.customers.create({ email: 'a@demo.test' }, { idempotencyKey: 'key-2' });
  expect(
    await refusal(on.stripe.customers.create({ email: 'b@demo.test' }, { idempotencyKey: 'key-2' })),
  ).toMatchObject({
    type: 'StripeIdempotencyError',
    statusCode: 400,
    rawType: 'idempotency_error',
  });
  const call = on.stripe.products.create({ name: 'x' }, { idempotencyKey: 'key-2' });
  expect((await refusal(call)).message).toContain("('/v1/customers' vs '/v1/products')");
});

it('idempotency: a failure is repeated too, but wrong parameters leave the key free', async () => {
  const decline = () =>
    on.stripe.paymentIntents.create(
      {
        amount: 500,
        currency: 'eur',
        confirm: true,
        payment_method: 'pm_card_chargeDeclined',
        return_url: 'http://localhost',
      },
      { idempotencyKey: 'key-3' },
    );
  const [one, two] = [await refusal(decline()), await refusal(decline())];
  expect([one.statusCode, two.payment_intent?.id]).toEqual([402, one.payment_intent?.id]);
  expect(await refusal(on.stripe.products.create({ name: '' }, { idempotencyKey: 'key-4' }))).toMatchObject({
    statusCode: 400,
  });
  expect(await on.stripe.products.create({ name: 'now right' }, { idempotencyKey: 'key-4' })).toMatchObject({
    name: 'now right',
  });
});

it('idempotency: 409 while the first request is under way; a day later the key is new', async () => {
  on.control.addApiFault({ kind: 'hold', path: '/customers', times: 1 });
  const make = () => on.stripe.customers.create({ email: 'slow@demo.test' }, { idempotencyKey: 'key-5' });
  const slow = make();
  while (on.control.heldCalls() === 0) await on.stripe.events.list({ limit: 1 });
  expect(await refusal(make())).toMatchObject({
    statusCode: 409,
    code: 'idempotency_key_in_use',
    rawType: 'idempotency_error',
  });
  on.control.clearApiFaults();
  const done = await slow;
  expect((await make()).id).toBe(done.id);
  on.clock.time = START + 25 * 3600;
  expect((await make()).id).not.toBe(done.id);
});

it('a lost answer: the effect happened, the same request again gets its answer', async () => {
  on.control.addApiFault({ kind: 'lose', method: 'POST', path: '/customers', times: 1 });
  const make = () =>
    fetch(`${on.url}/v1/customers`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${KEY}`, 'Idempotency-Key': 'key-6' },
      body: new URLSearchParams({ email: 'lost@demo.test' }),
    });
  await expect(make()).rejects.toThrow();
  const found = await on.stripe.customers.list({ email: 'lost@demo.test' });
  expect(found.data).toHaveLength(1);
  const again = await make();
  expect(again.headers.get('Idempotent-Replayed')).toBe('true');
  expect(await again.json()).toMatchObject({ id: found.data[0]?.id });
});

it.each([
  [429, 'StripeRateLimitError'],
  [500, 'StripeAPIError'],
  [503, 'StripeAPIError'],
])('switched on: the next call answers %i, the one after works', async (status, type) => {
  on.control.addApiFault({ kind: 'refuse', status, path: '/customers', times: 1 });
  expect(await refusal(on.stripe.customers.create())).toMatchObject({ statusCode: status, type });
  expect(await on.stripe.customers.create()).toMatchObject({ object: 'customer' });
});

it('the control API does over HTTP what the control object does', async () => {
  const call = async (path: string, body: object) => {
    const answer = await fetch(`${on.url}/_control${path}`, { method: 'POST', body: JSON.stringify(body) });
    return { status: answer.status, body: await answer.json() };
  };
  expect(await call('/webhooks', { hold: true, duplicates: 1 })).toMatchObject({
    status: 200,
    body: { result: { hold: true, duplicates: 1 } },
  });
  expect((await call('/webhooks', { speed: 9 })).status).toBe(400);
  expect((await call('/webhooks/resend', { event: 'evt_x' })).status).toBe(400);
  const state = await (await fetch(`${on.url}/_control/state`)).json();
  const { now } = z.object({ now: z.number() }).parse(state);
  expect(await call('/clock', { advance: 60 })).toMatchObject({ body: { result: { now: now + 60 } } });
  expect((await call('/calm', {})).status).toBe(200);
  expect((await fetch(`${on.url}/_control`)).headers.get('Content-Type')).toContain('text/html');
});
