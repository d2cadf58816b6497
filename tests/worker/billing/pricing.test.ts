import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { listPricingOutput } from '../../../worker/backoffice/list-pricing.ts';
import { setPriceOutput } from '../../../worker/backoffice/set-price.ts';
import { syncPricesOutput } from '../../../worker/backoffice/sync-prices.ts';
import { listPlansOutput, priceCache } from '../../../worker/core/billing/prices/list-plans.ts';
import { syncPricing } from '../../../worker/core/billing/prices/sync-pricing.ts';
import { auditOf, member } from '../support/consult.ts';
import { asOwner } from '../support/doubles.ts';
import type { Person } from '../support/person.ts';
import { expectInLine, interrupted, listPricing, type OwnPlan, plansBy } from '../support/pricing.ts';
import { control, cronContext, currentOf, openCheckout, pay, stripe, subscriber } from '../support/stripe.ts';
import { done, mutation, query, refusal, send, sendJson } from '../support/worker.ts';

/*
 * The price list is everybody's. Each test here has a plan of its own in it, and all syncs of the whole list are in this file: the
 * others only make the prices that Stripe does not have yet.
 */
let admin: Person;
let planOfItsOwn: ReturnType<typeof plansBy>;
beforeAll(async () => {
  admin = await member('admin');
  planOfItsOwn = plansBy(admin);
  await syncPricing(cronContext());
});

const list = () => listPricing(admin);
const sync = () => done(syncPricesOutput, mutation('admin.pricing.sync', {}, { as: admin }));

test('A36 the price list is brought to Stripe once, however often and at once', async () => {
  await Promise.all([syncPricing(cronContext()), syncPricing(cronContext())]);
  expect(await syncPricing(cronContext())).toMatchObject({ mended: [] });
  const { prices } = await list();
  const seeded = prices.filter(({ active, planCode }) => active && !planCode.startsWith('plan-'));
  expect(seeded).toHaveLength(24);
  expect(new Set(prices.flatMap(({ stripePriceId }) => stripePriceId ?? [])).size).toBe(prices.length);
  const found = await stripe.prices.list({ lookup_keys: ['call-a-vet.care.eur.month'] });
  expect(found.data).toMatchObject([{ unit_amount: 999, active: true }]);
});

test('A36 a price is replaced and never changed: a new one takes the key, the old one is archived and kept', async () => {
  const plan = await planOfItsOwn();
  const before = await plan.sold();
  const { priceId } = await done(setPriceOutput, plan.set({}));
  const [now, old] = await plan.here();
  expect(now).toMatchObject({ id: priceId, unitAmount: 1_200, active: true, drift: null });
  expect(old).toMatchObject({ unitAmount: 1_000, active: false, stripePriceId: before.id, drift: null });
  expect(await stripe.prices.retrieve(before.id)).toMatchObject({
    unit_amount: 1_000,
    active: false,
    lookup_key: null,
  });
  await expectInLine(plan, 1_200);
  expect(await auditOf(priceId)).toEqual(['price.set']);
  const [row] = await asOwner(
    'select actor_id as actor, details from public.audit_log where entity_id = $1',
    [priceId],
  );
  expect(row).toMatchObject({ actor: admin.id, details: { before: 1_000, amount: 1_200, plan: plan.code } });

  // The same again, and back to the amount of before, whose price is not brought back to life.
  expect(await done(setPriceOutput, plan.set({}))).toMatchObject({ priceId });
  expect(await plan.here()).toHaveLength(2);
  await done(setPriceOutput, plan.set({ unitAmount: 1_000, replaces: 1_200 }));
  expect(await plan.here()).toHaveLength(3);
  expect((await plan.sold()).id).not.toBe(before.id);
  await expectInLine(plan, 1_000);
});

test('Who pays the old price goes on paying it, and is known by it', async () => {
  const plan = await planOfItsOwn();
  const as = await member();
  const order = { product: 'gastronomy', planCode: plan.code };
  await pay(await openCheckout(as, order));
  await done(setPriceOutput, plan.set({}));
  const current = await done(
    z.object({ planCode: z.string(), price: z.object({ unitAmount: z.number() }) }),
    mutation('subscriptions.confirm', { product: 'gastronomy' }, { as }),
  );
  expect(current).toEqual({ planCode: plan.code, price: { unitAmount: 1_000 } });
  expect(await plan.here()).toMatchObject([{ subscribers: 0 }, { subscribers: 1 }]);
  const later = await member();
  await pay(await openCheckout(later, order));
  expect(
    await done(
      z.object({ price: z.object({ unitAmount: z.number() }) }),
      mutation('subscriptions.confirm', { product: 'gastronomy' }, { as: later }),
    ),
  ).toEqual({ price: { unitAmount: 1_200 } });
});

test('Who pays a replaced price keeps it with the plan, also after a cancellation, and can go to a smaller one', async () => {
  const plan = await planOfItsOwn();
  const as = await member();
  const product = 'gastronomy';
  await pay(await openCheckout(as, { product, planCode: plan.code }));
  await done(z.unknown(), mutation('subscriptions.confirm', { product }, { as }));
  await done(setPriceOutput, plan.set({}));
  await done(z.unknown(), mutation('subscriptions.cancel', { product }, { as }));
  const shape = z.object({
    cancelAtPeriodEnd: z.boolean(),
    price: z.object({ unitAmount: z.number() }),
    pending: z.object({ planCode: z.string() }).nullable(),
  });
  const change = (planCode: string) =>
    done(shape, mutation('subscriptions.change', { product, planCode, interval: 'month' }, { as }));
  const running = { cancelAtPeriodEnd: false, price: { unitAmount: 1_000 } };
  expect(await change(plan.code)).toEqual({ ...running, pending: null });
  expect(await change('basic')).toEqual({ ...running, pending: { planCode: 'basic' } });
  await expectInLine(plan, 1_200);
});

test('A price that somebody else set in the meantime is not overwritten; two at once are one', async () => {
  const plan = await planOfItsOwn();
  const outcomes = await Promise.all([
    refusal(plan.set({ unitAmount: 1_300 })),
    refusal(plan.set({ unitAmount: 1_400 })),
  ]);
  expect(outcomes.toSorted()).toEqual(['200 allowed', '409 CONFLICT']);
  await sync();
  const [now] = await plan.here();
  await expectInLine(plan, now?.unitAmount ?? 0);
  expect([1_300, 1_400]).toContain(now?.unitAmount);
});

test('A price that is set while a sync looks is not taken away by it', async () => {
  const plan = await planOfItsOwn();
  await syncPricing(interrupted(() => done(setPriceOutput, plan.set({}))));
  await expectInLine(plan, 1_200);
});

test('What cannot be sold is refused: a start plan, no such plan, no amount', async () => {
  const plan = await planOfItsOwn();
  const refused = [
    await refusal(plan.set({ planCode: 'free', replaces: null })),
    await refusal(plan.set({ planCode: 'none', replaces: null })),
    await refusal(plan.set({ unitAmount: 0 })),
    await refusal(plan.set({ unitAmount: 10.5 })),
    await refusal(plan.set({ currency: 'GBP' })),
  ];
  expect(refused).toEqual([
    '400 BAD_INPUT',
    '404 NOT_FOUND',
    '400 BAD_INPUT',
    '400 BAD_INPUT',
    '400 BAD_INPUT',
  ]);
  expect(await plan.here()).toHaveLength(1);
});

test('Stripe away while a price is set: it is set here, shown as missing there, and the next sync makes it', async () => {
  const plan = await planOfItsOwn();
  // Of its own product, so that no other test meets the fault.
  const path = `/prices?product=gastronomy_${plan.code}`;
  await control('/api-faults', { kind: 'refuse', status: 500, path, times: 3 });
  expect(await refusal(plan.set({}))).toBe('503 UNAVAILABLE');
  expect(await plan.here()).toMatchObject([
    { unitAmount: 1_200, drift: 'missing', stripePriceId: null },
    { unitAmount: 1_000, drift: 'stillSold' },
  ]);
  expect((await sync()).mended.map(({ drift }) => drift).toSorted()).toEqual(['missing', 'stillSold']);
  await expectInLine(plan, 1_200);
});

const tamperings: Record<string, (plan: OwnPlan) => Promise<unknown>> = {
  archived: async (plan) => stripe.prices.update((await plan.sold()).id, { active: false }),
  keyLost: async (plan) =>
    stripe.prices.create({
      product: `gastronomy_${plan.code}`,
      currency: 'eur',
      unit_amount: 1,
      recurring: { interval: 'month' },
      lookup_key: plan.key,
      transfer_lookup_key: true,
    }),
  different: (plan) =>
    asOwner('update public.subscription_plan_prices set unit_amount = 1100 where lookup_key = $1', [
      plan.key,
    ]),
  missing: (plan) =>
    asOwner(
      `update public.subscription_plan_prices set stripe_price_id = 'price_of_another_account' || id
             where lookup_key = $1`,
      [plan.key],
    ),
  unlinked: (plan) =>
    asOwner('update public.subscription_plan_prices set stripe_price_id = null where lookup_key = $1', [
      plan.key,
    ]),
};

test.each(Object.entries(tamperings))('A36 drift is shown and mended, once: %s', async (drift, tamper) => {
  const plan = await planOfItsOwn();
  const before = await plan.sold();
  await tamper(plan);
  const [shown] = await plan.here();
  // A price that Stripe does not know any more looks as if it had never been there, and its key is another's.
  expect(shown?.drift).toBe(drift === 'missing' ? 'unlinked' : drift);
  const { mended } = await sync();
  expect(mended).toContainEqual({ priceId: shown?.id, drift: shown?.drift });
  await expectInLine(plan, drift === 'different' ? 1_100 : 1_000);
  if (drift !== 'different') expect((await plan.sold()).id).toBe(before.id);
  expect((await sync()).mended).toEqual([]);
});

test('Whoever subscribed to a price that a sync takes away stays known with their plan', async () => {
  const plan = await planOfItsOwn();
  const { customer, as } = await subscriber();
  const intruder = await stripe.prices.create({
    product: `gastronomy_${plan.code}`,
    currency: 'eur',
    unit_amount: 777,
    recurring: { interval: 'month' },
    lookup_key: plan.key,
    transfer_lookup_key: true,
  });
  const { data } = await stripe.paymentMethods.list({ customer, type: 'card' });
  await stripe.subscriptions.create({
    customer,
    items: [{ price: intruder.id }],
    ...(data[0] === undefined ? {} : { default_payment_method: data[0].id }),
  });
  expect(await refusal(mutation('subscriptions.confirm', {}, { as }))).toBe('200 allowed');
  await sync();
  await expectInLine(plan, 1_000);
  expect(await refusal(mutation('subscriptions.confirm', {}, { as }))).toBe('200 allowed');
  expect(await currentOf(as)).toMatchObject({ planCode: 'care' });
  expect(await plan.here()).toMatchObject([
    { unitAmount: 1_000, active: true },
    { unitAmount: 777, active: false, subscribers: 1 },
  ]);
});

test('I9 what visitors read is the same with the cache and without; hits and misses are counted', async () => {
  const plan = await planOfItsOwn();
  const read = async () => {
    const before = priceCache.counts();
    const cached = await done(listPlansOutput, query('subscriptions.plans', { product: 'gastronomy' }));
    const { hits, misses } = priceCache.counts();
    const counted = { hits: hits - before.hits, misses: misses - before.misses };
    priceCache.forget();
    expect(await done(listPlansOutput, query('subscriptions.plans', { product: 'gastronomy' }))).toEqual(
      cached,
    );
    return { counted, price: cached.plans.find(({ code }) => code === plan.code)?.prices[0]?.unitAmount };
  };
  await read();
  expect(await read()).toEqual({ counted: { hits: 1, misses: 0 }, price: 1_000 });
  await done(setPriceOutput, plan.set({}));
  expect(await read()).toEqual({ counted: { hits: 0, misses: 1 }, price: 1_200 });
  expect(await read()).toEqual({ counted: { hits: 1, misses: 0 }, price: 1_200 });
  for (const change of [
    `update public.subscription_plans set name_es = 'Otro' where code = $1`,
    `insert into public.plan_limits (plan_id, meter, included) select id, 'site', 4 from public.subscription_plans where code = $1`,
    `update public.subscription_plans set active = false where code = $1`,
  ]) {
    await asOwner(change, [plan.code]);
    expect((await read()).counted).toEqual({ hits: 0, misses: 1 });
  }
  expect((await list()).cache).toEqual(priceCache.counts());
});

test('Without a key the list is read and says so, and nothing can be set or synced; Stripe away is told apart', async () => {
  const off = { as: admin, env: { STRIPE_SECRET_KEY: '' } };
  expect(await done(listPricingOutput, query('admin.pricing.list', {}, off))).toMatchObject({
    stripe: 'off',
  });
  expect(await refusal(mutation('admin.pricing.sync', {}, off))).toBe('501 PROVIDER_OFF');
  const away = { as: admin, env: { STRIPE_API_BASE: 'http://127.0.0.1:1' } };
  const listed = await done(listPricingOutput, query('admin.pricing.list', {}, away));
  expect(listed).toMatchObject({ stripe: 'away' });
  expect(listed.prices.filter(({ drift }) => drift !== null)).toEqual([]);
});

test('REST: the list, a price, a sync', async () => {
  const plan = await planOfItsOwn();
  const body = {
    product: 'gastronomy',
    planCode: plan.code,
    currency: 'EUR',
    interval: 'month',
    unitAmount: 1_500,
    replaces: 1_000,
  };
  expect((await sendJson('POST', '/api/admin/pricing', body, { as: admin })).status).toBe(200);
  expect(await (await sendJson('POST', '/api/admin/pricing/sync', {}, { as: admin })).json()).toMatchObject({
    mended: [],
  });
  expect(await (await send('/api/admin/pricing', {}, { as: admin })).json()).toMatchObject({
    stripe: 'asked',
  });
  await expectInLine(plan, 1_500);
});
