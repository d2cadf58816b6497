import type { UserContext } from '../context.ts';
import { confirm } from './confirm.ts';
import type { Current, CurrentInput } from './current.ts';
import { dropSchedule } from './drop-schedule.ts';
import { liveSubscription } from './live-subscription.ts';
import { askStripe } from './stripe.ts';

/**
 * Cancels the caller's subscription for the end of its period; again changes nothing.
 * Throws NOT_FOUND (none is live), PROVIDER_OFF, UNAVAILABLE.
 */
export async function cancel(ctx: UserContext, input: CurrentInput): Promise<Current> {
  const { stripeId } = await liveSubscription(ctx, input.product);
  await askStripe(ctx, async (stripe) => {
    await dropSchedule(stripe, stripeId);
    await stripe.subscriptions.update(stripeId, { cancel_at_period_end: true });
  });
  return confirm(ctx, input);
}
