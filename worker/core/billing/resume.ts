import type { UserContext } from '../context.ts';
import { confirm } from './confirm.ts';
import type { Current, CurrentInput } from './current.ts';
import { dropSchedule } from './drop-schedule.ts';
import { liveSubscription } from './live-subscription.ts';
import { askStripe } from './stripe.ts';

/**
 * Takes back what waits for the end of the caller's period, a cancellation or a smaller plan; again changes nothing.
 * Throws NOT_FOUND (none is live), PROVIDER_OFF, UNAVAILABLE.
 */
export async function resume(ctx: UserContext, input: CurrentInput): Promise<Current> {
  const { stripeId } = await liveSubscription(ctx, input.product);
  await askStripe(ctx, async (stripe) => {
    await dropSchedule(stripe, stripeId);
    await stripe.subscriptions.update(stripeId, { cancel_at_period_end: false });
  });
  return confirm(ctx, input);
}
