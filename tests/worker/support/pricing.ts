import { expect } from 'vitest';
import { listPricingOutput } from '../../../worker/backoffice/list-pricing.ts';
import { syncPricing } from '../../../worker/core/billing/prices/sync-pricing.ts';
import { asOwner } from './doubles.ts';
import type { Person } from './person.ts';
import { cronContext, stripe } from './stripe.ts';
import { done, mutation, query } from './worker.ts';

/** The price list as an admin sees it. */
export const listPricing = (admin: Person) =>
  done(listPricingOutput, query('admin.pricing.list', {}, { as: admin }));

/** Makes plans that no other test has, with one monthly price in euros, brought to Stripe. */
export const plansBy =
  (admin: Person) =>
  async (unitAmount = 1_000) => {
    const code = `plan-${crypto.randomUUID().slice(0, 8)}`;
    const key = `gastronomy.${code}.eur.month`;
    await asOwner(
      `with plan as (
         insert into public.subscription_plans (product, code, name_es, name_en, summary_es, summary_en, position)
         values ('gastronomy', $1, $1, $1, '', '', 9) returning id
       )
       insert into public.subscription_plan_prices (plan_id, currency, billing_interval, unit_amount, lookup_key)
       select id, 'EUR', 'month', $2, $3 from plan`,
      [code, unitAmount, key],
    );
    await syncPricing(cronContext());
    const asked = {
      product: 'gastronomy',
      planCode: code,
      currency: 'EUR',
      interval: 'month',
      unitAmount: 1_200,
      replaces: unitAmount,
    };
    const set = (change: Record<string, unknown>) =>
      mutation('admin.pricing.setPrice', { ...asked, ...change }, { as: admin });
    /** Its prices here: the one that is sold first, then the latest. */
    const here = async () =>
      (await listPricing(admin)).prices
        .filter(({ planCode }) => planCode === code)
        .toSorted((a, b) => Number(b.active) - Number(a.active) || (a.createdAt < b.createdAt ? 1 : -1));
    const sold = async () => {
      const [price] = await here();
      if (price?.stripePriceId == null) throw new Error('not at Stripe');
      return stripe.prices.retrieve(price.stripePriceId);
    };
    return { code, key, set, here, sold };
  };

/** What cron gives to a verb; once the database was asked for the first time, `work` is done before the verb goes on. */
export function interrupted(work: () => Promise<unknown>): ReturnType<typeof cronContext> {
  const context = cronContext();
  let finished: Promise<unknown> | null = null;
  const asService: typeof context.database.asService = (...who) => {
    const door = context.database.asService(...who);
    const run: typeof door.run = async (build) => {
      const rows = await door.run(build);
      finished ??= work();
      await finished;
      return rows;
    };
    return { ...door, run };
  };
  return { ...context, database: { ...context.database, asService } };
}

export type OwnPlan = Awaited<ReturnType<ReturnType<typeof plansBy>>>;

/** Asserts that Stripe sells exactly this of a plan, under its key, and that nothing differs. */
export async function expectInLine(plan: OwnPlan, unitAmount: number): Promise<void> {
  const prices = await plan.here();
  expect(prices.map(({ drift }) => drift)).toEqual(prices.map(() => null));
  expect(prices.filter(({ active }) => active)).toMatchObject([{ unitAmount }]);
  const there = await stripe.prices.list({ product: `gastronomy_${plan.code}`, active: true });
  expect(there.data).toMatchObject([{ unit_amount: unitAmount, lookup_key: plan.key }]);
}
