import { asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../../../db/client.ts';
import { subscriptionPlanPrices, subscriptionPlans, userSubscriptions } from '../../../../db/schema/index.ts';

/**
 * All prices that are or were sold, with their plans, in the order to show them. `subscribers`: whose running subscription has
 * this price. For the service.
 */
export const readPriceList = (tx: Tx) =>
  tx
    .select({
      id: subscriptionPlanPrices.id,
      currency: subscriptionPlanPrices.currency,
      interval: subscriptionPlanPrices.billingInterval,
      unitAmount: subscriptionPlanPrices.unitAmount,
      lookupKey: subscriptionPlanPrices.lookupKey,
      stripePriceId: subscriptionPlanPrices.stripePriceId,
      active: subscriptionPlanPrices.active,
      createdAt: subscriptionPlanPrices.createdAt,
      planId: subscriptionPlans.id,
      product: subscriptionPlans.product,
      planCode: subscriptionPlans.code,
      planName: subscriptionPlans.nameEs,
      subscribers: sql<number>`(select count(*)::int from ${userSubscriptions}
        where ${userSubscriptions.priceId} = ${subscriptionPlanPrices.id}
          and ${userSubscriptions.status} not in ('canceled', 'incomplete'))`,
    })
    .from(subscriptionPlanPrices)
    .innerJoin(subscriptionPlans, eq(subscriptionPlans.id, subscriptionPlanPrices.planId))
    .orderBy(
      asc(subscriptionPlans.product),
      asc(subscriptionPlans.position),
      asc(subscriptionPlanPrices.billingInterval),
      asc(subscriptionPlanPrices.currency),
      asc(subscriptionPlanPrices.createdAt),
    );

/** A line of the price list. */
export type ListedPrice = Awaited<ReturnType<typeof readPriceList>>[number];
