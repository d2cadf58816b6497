import { asc } from 'drizzle-orm';
import * as z from 'zod';
import { subscriptionPlans } from '../../db/schema/index.ts';
import { intervalSchema } from '../core/billing/plans/current.ts';
import { priceCache } from '../core/billing/prices/list-plans.ts';
import { type ComparedPrice, comparePrices, priceDrifts } from '../core/billing/prices/price-drift.ts';
import { type ListedPrice, readPriceList } from '../core/billing/prices/price-list.ts';
import { fetchPrices } from '../core/billing/prices/stripe-prices.ts';
import { askStripe } from '../core/billing/stripe.ts';
import type { AdminContext } from '../core/context.ts';
import { productSchema } from '../core/entitlements/usage.ts';
import { AppError } from '../core/errors.ts';
import { bilingualText } from '../core/locale.ts';

const planSchema = z.object({
  product: productSchema,
  code: z.string(),
  name: bilingualText,
  /** Costs nothing. */
  isStart: z.boolean(),
});

const priceSchema = z.object({
  id: z.uuid(),
  product: productSchema,
  planCode: z.string(),
  currency: z.string(),
  interval: intervalSchema,
  unitAmount: z.number().int(),
  /** False: replaced; whoever has it pays it on. */
  active: z.boolean(),
  stripePriceId: z.string().nullable(),
  /** People whose running subscription has it. */
  subscribers: z.number().int(),
  createdAt: z.iso.datetime(),
  /** How Stripe differs from it; null when they agree or nobody could ask. */
  drift: z.enum(priceDrifts).nullable(),
  /** What Stripe sells in its place, when that is something else. */
  soldThere: z.object({ unitAmount: z.number().int(), currency: z.string() }).nullable(),
});

export const listPricingOutput = z.object({
  /** Whether Stripe was asked: it is switched `off` here, or `away`. */
  stripe: z.enum(['asked', 'off', 'away']),
  plans: z.array(planSchema),
  prices: z.array(priceSchema),
  /** Reads of the price list by visitors, since this instance of the Worker began. */
  cache: z.object({ hits: z.number().int(), misses: z.number().int() }),
});
type Output = z.infer<typeof listPricingOutput>;

async function compare(
  ctx: AdminContext,
  list: readonly ListedPrice[],
): Promise<{ stripe: Output['stripe']; compared: ComparedPrice[] }> {
  const alone = list.map((price) => ({ price, drift: null, own: null, intruder: null }));
  if (ctx.providers.payments === 'off') return { stripe: 'off', compared: alone };
  try {
    const there = await askStripe(ctx, (stripe) => fetchPrices(stripe, list));
    return { stripe: 'asked', compared: comparePrices(list, there) };
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'UNAVAILABLE')) throw error;
    return { stripe: 'away', compared: alone };
  }
}

function soldInstead({ drift, own, intruder }: ComparedPrice) {
  const there = drift === 'different' ? (own ?? intruder) : intruder;
  if (there === null || there.unit_amount === null) return null;
  return { unitAmount: there.unit_amount, currency: there.currency.toUpperCase() };
}

/** All plans with the prices that are and were sold, and how Stripe differs from each. Changes nothing. */
export async function listPricing(ctx: AdminContext): Promise<Output> {
  const [plans, list] = await ctx.db.run((tx) => [
    tx
      .select()
      .from(subscriptionPlans)
      .orderBy(asc(subscriptionPlans.product), asc(subscriptionPlans.position)),
    readPriceList(tx),
  ]);
  const { stripe, compared } = await compare(ctx, list);
  return {
    stripe,
    plans: plans.map((plan) => ({
      product: plan.product,
      code: plan.code,
      name: { es: plan.nameEs, en: plan.nameEn },
      isStart: plan.isStart,
    })),
    prices: compared.map((one) => {
      const { planId: _, planName: __, lookupKey: ___, ...price } = one.price;
      return {
        ...price,
        createdAt: price.createdAt.toISOString(),
        drift: one.drift,
        soldThere: soldInstead(one),
      };
    }),
    cache: priceCache.counts(),
  };
}
