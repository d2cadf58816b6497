import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusal, START, type StandIn, standIn } from './stand-in.ts';

let on: StandIn;
beforeAll(async () => {
  on = await standIn();
});
afterAll(() => on.close());

it('a customer is created, read, changed and deleted, each with its event', async () => {
  const { stripe } = on;
  const made = await stripe.customers.create({
    email: 'ana@demo.test',
    name: 'Ana',
    metadata: { user_id: 'u1', drop: 'x' },
  });
  expect(made).toMatchObject({ object: 'customer', email: 'ana@demo.test', livemode: false, created: START });
  expect(made.id).toMatch(/^cus_[0-9A-Za-z]{14}$/);

  const changed = await stripe.customers.update(made.id, { name: '', metadata: { drop: '', plan: 'pro' } });
  expect(changed).toMatchObject({ name: null, metadata: { user_id: 'u1', plan: 'pro' } });
  expect(changed.metadata).not.toHaveProperty('drop');

  expect(await stripe.customers.del(made.id)).toEqual({ id: made.id, object: 'customer', deleted: true });
  expect(await stripe.customers.retrieve(made.id)).toEqual({
    id: made.id,
    object: 'customer',
    deleted: true,
  });
  const types = on.control.events().map((event) => event.type);
  expect(types).toEqual(['customer.created', 'customer.updated', 'customer.deleted']);
});

it('the event of a change carries the old values only', async () => {
  const made = await on.stripe.customers.create({ email: 'a@demo.test', metadata: { a: '1', b: '2' } });
  await on.stripe.customers.update(made.id, { email: 'b@demo.test', metadata: { a: '9', c: '3' } });
  const { data } = await on.stripe.events.list({ type: 'customer.updated', limit: 1 });
  expect(data[0]?.data.previous_attributes).toEqual({ email: 'a@demo.test', metadata: { a: '1', c: null } });
});

it('a change that changes nothing is no event', async () => {
  const made = await on.stripe.customers.create({ email: 'same@demo.test', metadata: { a: '1' } });
  const count = on.control.events().length;
  await on.stripe.customers.update(made.id, { email: 'same@demo.test', metadata: { a: '1' } });
  expect(on.control.events()).toHaveLength(count);
});

it('lists page newest first, by cursor in both directions', async () => {
  const { stripe } = on;
  const ids: string[] = [];
  for (let i = 0; i < 25; i += 1) ids.push((await stripe.customers.create({ email: 'page@demo.test' })).id);
  const newest = [...ids].reverse();

  const one = await stripe.customers.list({ email: 'page@demo.test' });
  expect(one.data.map((row) => row.id)).toEqual(newest.slice(0, 10));
  expect(one.has_more).toBe(true);
  const two = await stripe.customers.list({
    email: 'page@demo.test',
    limit: 20,
    starting_after: newest[9] ?? '',
  });
  expect(two.data.map((row) => row.id)).toEqual(newest.slice(10));
  expect(two.has_more).toBe(false);
  const back = await stripe.customers.list({
    email: 'page@demo.test',
    limit: 5,
    ending_before: newest[9] ?? '',
  });
  expect(back.data.map((row) => row.id)).toEqual(newest.slice(4, 9));
  expect(back.has_more).toBe(true);

  const top = await stripe.customers.list({
    email: 'page@demo.test',
    limit: 5,
    ending_before: newest[3] ?? '',
  });
  expect(top.data.map((row) => row.id)).toEqual(newest.slice(0, 3));
  expect(top.has_more).toBe(false);

  const all = await stripe.customers
    .list({ email: 'page@demo.test', limit: 7 })
    .autoPagingToArray({ limit: 100 });
  expect(all.map((row) => row.id)).toEqual(newest);
});

it('refuses what Stripe refuses', async () => {
  const { stripe } = on;
  expect(await refusal(stripe.customers.retrieve('cus_nobody'))).toMatchObject({
    type: 'StripeInvalidRequestError',
    statusCode: 404,
    code: 'resource_missing',
    param: 'id',
    message: "No such customer: 'cus_nobody'",
  });
  expect(await refusal(stripe.customers.list({ limit: 101 }))).toMatchObject({
    statusCode: 400,
    param: 'limit',
  });
  expect(await refusal(stripe.customers.list({ starting_after: 'cus_nobody' }))).toMatchObject({
    statusCode: 400,
    code: 'resource_missing',
  });
  const many = Object.fromEntries(Array.from({ length: 1 }, () => ['k'.repeat(41), 'v']));
  expect(await refusal(stripe.customers.create({ metadata: many }))).toMatchObject({ statusCode: 400 });
});

it('lists payment methods; one belongs to one customer', async () => {
  const { stripe } = on;
  const [a, b] = [await stripe.customers.create(), await stripe.customers.create()];
  const method = await stripe.paymentMethods.attach('pm_card_visa', { customer: a.id });
  expect(method).toMatchObject({ type: 'card', customer: a.id, card: { last4: '4242', brand: 'visa' } });
  expect((await stripe.customers.listPaymentMethods(a.id)).data).toHaveLength(1);
  expect((await stripe.paymentMethods.list({ customer: b.id })).data).toHaveLength(0);
  expect(await refusal(stripe.paymentMethods.attach(method.id, { customer: b.id }))).toMatchObject({
    statusCode: 400,
  });
  const own = { invoice_settings: { default_payment_method: method.id } };
  expect(await refusal(stripe.customers.update(b.id, own))).toMatchObject({ code: 'resource_missing' });
  await stripe.customers.update(a.id, own);
  await stripe.paymentMethods.detach(method.id);
  const after = await stripe.customers.retrieve(a.id);
  expect(after).toMatchObject({ invoice_settings: { default_payment_method: null } });
});
