import { and, eq } from 'drizzle-orm';
import type { Product } from '../../../../contract/products.ts';
import { subscriptionPlanPrices, subscriptionPlans, userSubscriptions } from '../../../../db/schema/index.ts';
import type { UserContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { requirePayments } from '../stripe.ts';
import { isLive } from './is-live.ts';

/**
 * The caller's paid subscription as Stripe was last heard about it, with what a change needs to know.
 * Throws NOT_FOUND (none is live), PROVIDER_OFF.
 */
export async function liveSubscription(ctx: UserContext, product: Product) {
  requirePayments(ctx);
  const [[row]] = await ctx.db.run((tx) => [
    tx
      .select({
        stripeId: userSubscriptions.stripeSubscriptionId,
        status: userSubscriptions.status,
        interval: userSubscriptions.billingInterval,
        cancelAtPeriodEnd: userSubscriptions.cancelAtPeriodEnd,
        pendingPlanId: userSubscriptions.pendingPlanId,
        planCode: subscriptionPlans.code,
        position: subscriptionPlans.position,
        currency: subscriptionPlanPrices.currency,
        priceId: subscriptionPlanPrices.stripePriceId,
      })
      .from(userSubscriptions)
      .innerJoin(subscriptionPlans, eq(subscriptionPlans.id, userSubscriptions.planId))
      .innerJoin(subscriptionPlanPrices, eq(subscriptionPlanPrices.id, userSubscriptions.priceId))
      .where(and(eq(userSubscriptions.userId, ctx.actor.id), eq(userSubscriptions.product, product), isLive)),
  ]);
  if (row?.stripeId == null) throw new AppError('NOT_FOUND', { params: { subject: 'subscription' } });
  return { ...row, stripeId: row.stripeId };
}
