import type { UserContext } from '../../context.ts';
import { changeAtStripe } from './change-at-stripe.ts';
import { confirm } from './confirm.ts';
import type { Current, CurrentInput } from './current.ts';
import { dropSchedule } from './drop-schedule.ts';
import { liveSubscription } from './live-subscription.ts';

/**
 * Takes back what waits for the end of the caller's period, a cancellation or a smaller plan; again changes nothing.
 * Throws NOT_FOUND (none is live), CONFLICT (it changed meanwhile), PROVIDER_OFF, UNAVAILABLE.
 */
export async function resume(ctx: UserContext, input: CurrentInput): Promise<Current> {
  const live = await liveSubscription(ctx, input.product);
  const { stripeId } = live;
  await changeAtStripe(ctx, input, live, async (stripe) => {
    await dropSchedule(stripe, stripeId);
    await stripe.subscriptions.update(stripeId, { cancel_at_period_end: false });
  });
  return confirm(ctx, input);
}
