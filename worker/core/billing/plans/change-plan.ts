import type Stripe from 'stripe';
import * as z from 'zod';
import type { UserContext } from '../../context.ts';
import { productSchema } from '../../entitlements/usage.ts';
import { AppError } from '../../errors.ts';
import { priceFor } from '../prices/price-for.ts';
import { changeAtStripe } from './change-at-stripe.ts';
import { confirm } from './confirm.ts';
import { type Current, intervalSchema } from './current.ts';
import { dropSchedule } from './drop-schedule.ts';
import { liveSubscription } from './live-subscription.ts';
import { planMove } from './plan-move.ts';

export const changePlanInput = z.object({
  product: productSchema,
  planCode: z.string().min(1).max(60),
  interval: intervalSchema,
});

/** Changes the price now and charges the difference; a card that is refused changes nothing. */
const changeNow = (stripe: Stripe, subscription: Stripe.Subscription, itemId: string, price: string) =>
  stripe.subscriptions.update(subscription.id, {
    items: [{ id: itemId, price }],
    proration_behavior: 'always_invoice',
    payment_behavior: 'error_if_incomplete',
    // There is no page here on which a bank could ask for more: it is charged as a renewal is.
    off_session: true,
    cancel_at_period_end: false,
  });

/** Leaves the price until the end of the running period and puts the other one after it. */
async function changeLater(stripe: Stripe, subscription: Stripe.Subscription, price: string): Promise<void> {
  if (subscription.cancel_at_period_end)
    await stripe.subscriptions.update(subscription.id, { cancel_at_period_end: false });
  const schedule = await stripe.subscriptionSchedules.create({ from_subscription: subscription.id });
  const [running] = schedule.phases;
  const now = subscription.items.data[0]?.price;
  if (running === undefined || now === undefined) throw new AppError('INTERNAL');
  // One that was replaced is archived, and no schedule takes an archived one, not even for what runs already.
  if (!now.active) await stripe.prices.update(now.id, { active: true });
  try {
    await stripe.subscriptionSchedules.update(schedule.id, {
      end_behavior: 'release',
      phases: [
        {
          items: [{ price: now.id, quantity: 1 }],
          start_date: running.start_date,
          end_date: running.end_date,
        },
        { items: [{ price, quantity: 1 }], proration_behavior: 'none' },
      ],
    });
  } finally {
    if (!now.active) await stripe.prices.update(now.id, { active: false });
  }
}

/**
 * Changes the caller's plan: to a bigger one, or from monthly to yearly, at once; otherwise at the end of the period. The plan that
 * they have takes back a change that waits, and a cancellation, and costs what it did, also when it is sold for more by now.
 * Answers the subscription as it is then.
 * Throws NOT_FOUND (no live subscription; not for sale so), PAYMENT_FAILED (nothing was changed; `reason: no_card`: there is nothing to
 * pay with), CONFLICT (it changed meanwhile), PROVIDER_OFF, UNAVAILABLE.
 */
export async function changePlan(
  ctx: UserContext,
  input: z.output<typeof changePlanInput>,
): Promise<Current> {
  const { product } = input;
  const live = await liveSubscription(ctx, product);
  const { priceId, position } = await priceFor(ctx, { ...input, currency: live.currency });
  await changeAtStripe(ctx, { product }, live, async (stripe) => {
    const subscription = await dropSchedule(stripe, live.stripeId);
    const [item] = subscription.items.data;
    if (item === undefined) throw new AppError('INTERNAL');
    const isTheirs =
      item.price.id === live.priceId && live.planCode === input.planCode && live.interval === input.interval;
    if (isTheirs || item.price.id === priceId) {
      if (subscription.cancel_at_period_end)
        await stripe.subscriptions.update(subscription.id, { cancel_at_period_end: false });
    } else if (planMove(live, { position, interval: input.interval }) === 'more')
      await changeNow(stripe, subscription, item.id, priceId);
    else await changeLater(stripe, subscription, priceId);
  });
  return confirm(ctx, { product });
}
