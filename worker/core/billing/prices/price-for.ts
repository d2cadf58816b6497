import { and, eq } from 'drizzle-orm';
import type { BillingInterval } from '../../../../contract/money.ts';
import type { Product } from '../../../../contract/products.ts';
import { subscriptionPlanPrices, subscriptionPlans } from '../../../../db/schema/index.ts';
import type { UserContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { syncPricing } from './sync-pricing.ts';

interface Wanted {
  readonly product: Product;
  readonly planCode: string;
  readonly interval: BillingInterval;
  readonly currency: string;
}

async function find(ctx: UserContext, wanted: Wanted) {
  const [[row]] = await ctx.db.run((tx) => [
    tx
      .select({
        stripePriceId: subscriptionPlanPrices.stripePriceId,
        position: subscriptionPlans.position,
      })
      .from(subscriptionPlanPrices)
      .innerJoin(subscriptionPlans, eq(subscriptionPlans.id, subscriptionPlanPrices.planId))
      .where(
        and(
          eq(subscriptionPlans.product, wanted.product),
          eq(subscriptionPlans.code, wanted.planCode),
          eq(subscriptionPlans.active, true),
          eq(subscriptionPlanPrices.currency, wanted.currency),
          eq(subscriptionPlanPrices.billingInterval, wanted.interval),
          eq(subscriptionPlanPrices.active, true),
        ),
      ),
  ]);
  if (row === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'price' } });
  return row;
}

/**
 * The Stripe price that sells a plan, and the plan's place among the product's. A price that Stripe does not have yet is made
 * there first. Throws NOT_FOUND (not for sale so), and as askStripe.
 */
export async function priceFor(
  ctx: UserContext,
  wanted: Wanted,
): Promise<{ priceId: string; position: number }> {
  let row = await find(ctx, wanted);
  if (row.stripePriceId === null) {
    await syncPricing(ctx);
    row = await find(ctx, wanted);
  }
  if (row.stripePriceId === null) throw new AppError('INTERNAL', { internal: 'The price was not made' });
  return { priceId: row.stripePriceId, position: row.position };
}
