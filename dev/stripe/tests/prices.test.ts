import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerWithCard, refusal, type StandIn, standIn } from './stand-in.ts';

let on: StandIn;
beforeAll(async () => {
  on = await standIn();
});
afterAll(() => on.close());

const monthly = { interval: 'month' } as const;

it('a price has the shape of the pinned API version', async () => {
  const product = await on.stripe.products.create({ name: 'Care', metadata: { product: 'call-a-vet' } });
  for (const currency of ['eur', 'mxn', 'usd']) {
    const price = await on.stripe.prices.create({
      product: product.id,
      currency,
      unit_amount: 999,
      recurring: monthly,
    });
    expect(price).toMatchObject({
      object: 'price',
      type: 'recurring',
      active: true,
      billing_scheme: 'per_unit',
      currency,
    });
    expect(price.recurring).toEqual({
      interval: 'month',
      interval_count: 1,
      meter: null,
      trial_period_days: null,
      usage_type: 'licensed',
    });
    expect(String(price.unit_amount_decimal)).toBe('999');
  }
});

it('a lookup key finds its price and moves only by transfer_lookup_key', async () => {
  const { stripe } = on;
  const product = await stripe.products.create({ name: 'Family' });
  const fields = { product: product.id, currency: 'eur', recurring: monthly, lookup_key: 'family_eur_month' };
  const old = await stripe.prices.create({ ...fields, unit_amount: 2499 });
  expect(await refusal(stripe.prices.create({ ...fields, unit_amount: 2599 }))).toMatchObject({
    statusCode: 400,
    param: 'lookup_key',
  });
  const next = await stripe.prices.create({ ...fields, unit_amount: 2599, transfer_lookup_key: true });
  const found = await stripe.prices.list({ lookup_keys: ['family_eur_month', 'nobody'], active: true });
  expect(found.data.map((row) => row.id)).toEqual([next.id]);
  expect((await stripe.prices.retrieve(old.id)).lookup_key).toBeNull();
});

it('an amount is never changed in place; active is', async () => {
  const { stripe } = on;
  const product = await stripe.products.create({ name: 'Pro' });
  const price = await stripe.prices.create({
    product: product.id,
    currency: 'usd',
    unit_amount: 2999,
    recurring: monthly,
  });
  const customer = await customerWithCard(stripe);
  const subscription = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id }],
  });

  expect(
    await refusal(stripe.rawRequest('POST', `/v1/prices/${price.id}`, { unit_amount: 3999 })),
  ).toMatchObject({
    code: 'parameter_unknown',
    param: 'unit_amount',
  });
  expect(await stripe.prices.update(price.id, { active: false, nickname: 'old' })).toMatchObject({
    active: false,
    nickname: 'old',
  });
  expect(
    await refusal(stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] })),
  ).toMatchObject({
    param: 'items[0][price]',
  });
  const holder = await stripe.subscriptions.retrieve(subscription.id);
  expect(holder.items.data[0]?.price.active).toBe(false);
  expect((await stripe.prices.list({ product: product.id, active: false })).data).toHaveLength(1);
});

it('refuses a price without product, with an unknown one, or in another currency', async () => {
  const { stripe } = on;
  expect(await refusal(stripe.prices.create({ currency: 'eur', unit_amount: 1 }))).toMatchObject({
    code: 'parameter_missing',
    param: 'product',
  });
  expect(
    await refusal(stripe.prices.create({ currency: 'eur', unit_amount: 1, product: 'prod_x' })),
  ).toMatchObject({
    code: 'resource_missing',
    param: 'product',
    statusCode: 400,
  });
  const product = await stripe.products.create({ name: 'X' });
  expect(
    await refusal(stripe.prices.create({ currency: 'xxx', unit_amount: 1, product: product.id })),
  ).toMatchObject({ param: 'currency' });
  expect(await refusal(stripe.prices.create({ currency: 'eur', product: product.id }))).toMatchObject({
    param: 'unit_amount',
  });
  expect(
    await refusal(stripe.prices.create({ currency: 'eur', unit_amount: -1, product: product.id })),
  ).toMatchObject({ param: 'unit_amount' });
});

it('a product changes, and is deleted only without prices', async () => {
  const { stripe } = on;
  const product = await stripe.products.create({ id: 'prod_own_id', name: 'Own id' });
  expect(await refusal(stripe.products.create({ id: 'prod_own_id', name: 'Again' }))).toMatchObject({
    code: 'resource_already_exists',
  });
  expect(await stripe.products.update(product.id, { name: 'New', active: false })).toMatchObject({
    name: 'New',
    active: false,
  });
  expect((await stripe.products.list({ ids: [product.id], active: false })).data).toHaveLength(1);
  await stripe.prices.create({ currency: 'eur', unit_amount: 100, product: product.id });
  expect(await refusal(stripe.products.del(product.id))).toMatchObject({ statusCode: 400 });
});
