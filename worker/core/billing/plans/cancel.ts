import type { UserContext } from '../../context.ts';
import { changeAtStripe } from './change-at-stripe.ts';
import { confirm } from './confirm.ts';
import type { Current, CurrentInput } from './current.ts';
import { dropSchedule } from './drop-schedule.ts';
import { liveSubscription } from './live-subscription.ts';

/**
 * Cancels the caller's subscription for the end of its period; again changes nothing.
 * Throws NOT_FOUND (none is live), CONFLICT (it changed meanwhile), PROVIDER_OFF, UNAVAILABLE.
 */
export async function cancel(ctx: UserContext, input: CurrentInput): Promise<Current> {
  const live = await liveSubscription(ctx, input.product);
  const { stripeId } = live;
  await changeAtStripe(ctx, input, live, async (stripe) => {
    await dropSchedule(stripe, stripeId);
    await stripe.subscriptions.update(stripeId, { cancel_at_period_end: true });
  });
  return confirm(ctx, input);
}
