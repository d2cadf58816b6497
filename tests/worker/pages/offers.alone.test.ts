import { beforeAll, expect, test, vi } from 'vitest';
import type { Product } from '../../../contract/products.ts';
import { setPriceOutput } from '../../../worker/backoffice/set-price.ts';
import { listSettingsOutput } from '../../../worker/backoffice/settings/list-settings.ts';
import { setPlanLimitsOutput } from '../../../worker/backoffice/settings/set-plan-limits.ts';
import { listPlansOutput } from '../../../worker/core/billing/prices/list-plans.ts';
import { forgetOffers } from '../../../worker/core/billing/prices/read-offer.ts';
import { syncPricing } from '../../../worker/core/billing/prices/sync-pricing.ts';
import { member } from '../support/consult.ts';
import { asOwner, ownDatabaseOfFile, ownWay } from '../support/doubles.ts';
import { openPage } from '../support/page.ts';
import { plansBy } from '../support/pricing.ts';
import { cronContext } from '../support/stripe.ts';
import { done, mutation, query } from '../support/worker.ts';

type Limits = Readonly<Record<string, number | null>>;

let planOfItsOwn: ReturnType<typeof plansBy>;
beforeAll(async () => {
  // Others change plans and prices.
  await ownDatabaseOfFile();
  planOfItsOwn = plansBy(await member('admin'));
  await syncPricing(cronContext());
});

const ofRestaurants = '/en/pricing?product=gastronomy&currency=EUR';

/** Lets `work` happen so much later by the clock of the Worker. */
async function later<Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}

test('A36 the prices are those of the database, in the currency of the address, the person, the browser or the network', async () => {
  const seen = async (path: string, headers = {}) => (await openPage(path, headers)).text;
  expect(await seen('/pricing', { 'accept-language': 'es-ES' })).toMatch(/9,99 €\s+al mes/);
  expect(await seen('/en/pricing?interval=year')).toContain('€99.90');
  expect(await seen('/', { 'accept-language': 'en-US' })).toContain('$10.99');
  expect(await seen('/en', { 'accept-language': 'es-MX' })).toContain('MX$199');
  expect(await seen('/en/pricing?currency=USD', { 'accept-language': 'es-MX' })).toContain('$10.99');
  expect(await seen('/en', { 'accept-language': 'es-MX', cookie: 'cav-currency=EUR' })).toContain('€9.99');
  expect(await seen('/en/pricing?currency=USD', { cookie: 'cav-currency=EUR' })).toContain('$10.99');
  expect(await seen('/en', { 'accept-language': 'es-MX', cookie: 'cav-currency=GBP' })).toContain('MX$199');
  expect(await seen('/en/pricing?currency=GBP&interval=week')).toContain('€9.99 a month');
});

test('A36 each plan leads to its order with what was chosen; the free one to the start', async () => {
  const { valuesOf } = await openPage('/pricing?currency=MXN&interval=year');
  const ways = await valuesOf('main a[data-app]', 'href');
  expect(ways).toContain('/subscribe?interval=year&currency=MXN&plan=family');
  expect(ways).toContain('/start');
  const page = await openPage(ofRestaurants);
  // Around it is the site of the product whose prices they are.
  expect((await page.valuesOf('header > a', 'href'))[0]).toBe('/en/restaurants');
  const restaurants = await page.valuesOf('main a[data-app]', 'href');
  expect(restaurants).toContain('/subscribe?product=gastronomy&interval=month&currency=EUR&plan=basic');
  expect(restaurants).not.toContain('/start');
});

test('A36 a price that an admin changes is on the next page', async () => {
  const plan = await planOfItsOwn(123_400);
  forgetOffers();
  expect((await openPage(ofRestaurants)).text).toContain('€1,234 a month');
  await done(setPriceOutput, plan.set({ unitAmount: 123_500, replaces: 123_400 }));
  const { text } = await openPage(ofRestaurants);
  expect(text).toContain('€1,235 a month');
  expect(text).not.toContain('€1,234 a month');
});

test('A36 what an admin says that a plan includes is on the next page, on the landing pages and in the order; the page and the list never differ', async () => {
  const as = await member('admin');
  const { plans } = await done(listSettingsOutput, query('admin.settings.list', {}, { as }));
  const change = async (product: Product, planCode: string, limits: Limits) => {
    const was = plans.find((plan) => plan.product === product && plan.planCode === planCode)?.limits;
    const asked = { product, planCode, limits, was, reason: 'Autumn' };
    await done(setPlanLimitsOutput, mutation('admin.settings.setPlanLimits', asked, { as }));
  };
  expect((await openPage('/en')).text).toContain('One free consult every month');
  await change('call-a-vet', 'start', { chat: 2, video: 0 });
  await change('call-a-vet', 'care', { chat: 17, video: null });
  await change('gastronomy', 'free', { site: null, member: 23 });
  const pricing = (await openPage('/en/pricing')).text;
  expect(pricing).toContain('17 chat consults a month');
  expect(pricing).toContain('Unlimited video calls');
  expect((await openPage('/pricing')).text).toContain('17 consultas por chat al mes');
  expect((await openPage('/en')).text).toContain('2 free consults every month');
  expect((await openPage(ofRestaurants)).text).toContain('23 people on the team');
  expect((await openPage('/en/restaurants')).text).toContain('Free, no card.');
  const listed = await done(listPlansOutput, query('subscriptions.plans', { product: 'call-a-vet' }));
  expect(listed.plans.find(({ code }) => code === 'care')?.limits).toEqual([
    { meter: 'chat', included: 17 },
    { meter: 'video', included: null },
  ]);
  await asOwner(`update public.plan_limits l set included = null from public.subscription_plans p
    where p.id = l.plan_id and p.code = 'start' and l.meter = 'chat'`);
  forgetOffers();
  expect((await openPage('/en')).text).toContain('Free consults, no card.');
});

test('A36 a change that another part of the world made is seen within seconds; until then the database is left in peace', async () => {
  const way = ownWay();
  const open = () => openPage(ofRestaurants, {}, { env: way.env });
  const plan = await planOfItsOwn(567_800);
  expect((await open()).text).toContain('€5,678 a month');
  const asked = await way.requests();
  await asOwner('update public.subscription_plan_prices set unit_amount = 567900 where lookup_key = $1', [
    plan.key,
  ]);
  expect((await open()).text).toContain('€5,678 a month');
  expect(await way.requests()).toBe(asked);
  const { text } = await later(5_100, open);
  expect(text).toContain('€5,679 a month');
});

test.each(['away', 'silent'] as const)(
  'O4 with the database %s a page is there: with the last prices, or without',
  async (mode) => {
    const way = ownWay();
    const open = (path: string) => openPage(path, {}, { env: way.env });
    await way.become(mode);
    const landing = await open('/en');
    expect(landing.text).toContain('We cannot show the plans right now');
    expect(landing.text).toContain('Talk to a vet');
    expect(landing.text).not.toContain('on duty');
    expect((await open('/en/emergency')).text).toContain('go to a clinic now');
    await way.become('up');
    expect((await open('/en')).text).toContain('on duty');
    await way.become(mode);
    const known = await later(60_000, () => open('/en'));
    expect(known.text).toContain('€9.99 a month');
    expect(known.text).not.toContain('on duty');
  },
);

test('A30 an installation without payments says so and sells nothing', async () => {
  const { text, valuesOf } = await openPage('/en/pricing', {}, { env: { STRIPE_SECRET_KEY: '' } });
  expect(text).toContain('Care');
  expect(text).toContain('takes no payments');
  expect(await valuesOf('main a[data-app]', 'href')).toEqual([
    '/app/billing',
    '/start',
    '/contact?topic=enterprise',
  ]);
});

test('X10 what is in the database is text on a page, and data inside its script elements', async () => {
  const plan = await planOfItsOwn();
  const hostile = '</script><script>alert(1)</script><b onclick=x>';
  await asOwner('update public.subscription_plans set name_en = $2 where code = $1', [plan.code, hostile]);
  forgetOffers();
  const { html, text } = await openPage(ofRestaurants);
  expect(text).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('\\u003c/script>');
  const address = await openPage('/pricing?currency=%22%3E%3Cscript%3Ealert(1)%3C/script%3E');
  expect(address.html).not.toContain('<script>alert');
});

test('the whole page can be read without script', async () => {
  const { text } = await openPage('/');
  for (const words of [
    'Habla con un veterinario',
    'Si ves algo de esto',
    'Cuánto cuesta',
    'consultas por chat al mes',
    'de guardia',
  ])
    expect(text).toContain(words);
});
