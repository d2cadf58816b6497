import { and, asc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { priceListVersion } from '../../../../db/calls/prices.ts';
import {
  meters,
  overagePrices,
  planLimits,
  subscriptionPlanPrices,
  subscriptionPlans,
} from '../../../../db/schema/index.ts';
import type { VisitorContext } from '../../context.ts';
import { meterSchema, productSchema } from '../../entitlements/usage.ts';
import { bilingualText } from '../../locale.ts';
import { type Versioned, VersionedCache } from './price-cache.ts';

export const listPlansInput = z.object({ product: productSchema });

export const planSchema = z.object({
  code: z.string(),
  name: bilingualText,
  summary: bilingualText,
  isStart: z.boolean(),
  limits: z.array(z.object({ meter: meterSchema, included: z.number().int().nullable() })),
  prices: z.array(
    z.object({ currency: z.string(), interval: z.enum(['month', 'year']), unitAmount: z.number().int() }),
  ),
});

export const listPlansOutput = z.object({
  plans: z.array(planSchema),
  /** What one unit costs without a plan, or beside it. */
  single: z.array(z.object({ meter: meterSchema, currency: z.string(), unitAmount: z.number().int() })),
});

type Input = z.output<typeof listPlansInput>;
type Output = z.infer<typeof listPlansOutput>;

/** The price lists that this isolate has read. */
export const priceCache = new VersionedCache<Output>();

async function readVersion(ctx: VisitorContext, input: Input): Promise<string> {
  const [[row]] = await ctx.db.run((tx) => [priceListVersion(tx, input.product)]);
  return row?.version ?? '';
}

async function readPlans(ctx: VisitorContext, input: Input): Promise<Versioned<Output>> {
  const ofProduct = and(eq(subscriptionPlans.product, input.product), eq(subscriptionPlans.active, true));
  // The version comes first: what changes in between is newer than its word, and is read again the next time.
  const [[row], plans, limits, prices, single] = await ctx.db.run((tx) => [
    priceListVersion(tx, input.product),
    tx.select().from(subscriptionPlans).where(ofProduct).orderBy(asc(subscriptionPlans.position)),
    tx
      .select({ planId: planLimits.planId, meter: planLimits.meter, included: planLimits.included })
      .from(planLimits)
      .innerJoin(subscriptionPlans, eq(subscriptionPlans.id, planLimits.planId))
      .where(ofProduct)
      .orderBy(asc(planLimits.meter)),
    tx
      .select({
        planId: subscriptionPlanPrices.planId,
        currency: subscriptionPlanPrices.currency,
        interval: subscriptionPlanPrices.billingInterval,
        unitAmount: subscriptionPlanPrices.unitAmount,
      })
      .from(subscriptionPlanPrices)
      .innerJoin(subscriptionPlans, eq(subscriptionPlans.id, subscriptionPlanPrices.planId))
      .where(and(ofProduct, eq(subscriptionPlanPrices.active, true)))
      .orderBy(asc(subscriptionPlanPrices.currency), asc(subscriptionPlanPrices.billingInterval)),
    tx
      .select({
        meter: overagePrices.meter,
        currency: overagePrices.currency,
        unitAmount: overagePrices.unitAmount,
      })
      .from(overagePrices)
      .innerJoin(meters, eq(meters.code, overagePrices.meter))
      .where(eq(meters.product, input.product))
      .orderBy(asc(overagePrices.meter), asc(overagePrices.currency)),
  ]);
  const value = {
    plans: plans.map((plan) => ({
      code: plan.code,
      name: { es: plan.nameEs, en: plan.nameEn },
      summary: { es: plan.summaryEs, en: plan.summaryEn },
      isStart: plan.isStart,
      limits: limits
        .filter((limit) => limit.planId === plan.id)
        .map((limit) => ({ meter: meterSchema.parse(limit.meter), included: limit.included })),
      prices: prices
        .filter((price) => price.planId === plan.id)
        .map(({ currency, interval, unitAmount }) => ({ currency, interval, unitAmount })),
    })),
    single: single.map((price) => ({ ...price, meter: meterSchema.parse(price.meter) })),
  };
  return { version: row?.version ?? '', value };
}

/** The plans of a product that are for sale, in the order to show them, with limits and prices. For anybody. */
export function listPlans(ctx: VisitorContext, input: Input): Promise<Output> {
  return priceCache.read(input.product, {
    version: () => readVersion(ctx, input),
    all: () => readPlans(ctx, input),
  });
}
