import * as z from 'zod';
import type { UserContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { priceFor } from '../prices/price-for.ts';
import { changeAtStripe } from './change-at-stripe.ts';
import type { changePlanInput } from './change-plan.ts';
import { liveSubscription } from './live-subscription.ts';
import { planMove } from './plan-move.ts';

export const previewChangeOutput = z.object({
  /** `now` at once, `later` when the running period ends, `same` when it is the plan that they have. */
  when: z.enum(['now', 'later', 'same']),
  /** What is charged at once, in minor units. */
  due: z.number().int(),
  currency: z.string(),
});

/**
 * What changing the caller's plan would cost and when it would begin; changes nothing. The amount is that of this second.
 * Throws NOT_FOUND (no live subscription; not for sale so), CONFLICT (it changed meanwhile), PROVIDER_OFF, UNAVAILABLE.
 */
export async function previewChange(
  ctx: UserContext,
  input: z.output<typeof changePlanInput>,
): Promise<z.infer<typeof previewChangeOutput>> {
  const live = await liveSubscription(ctx, input.product);
  const { currency } = live;
  const { priceId, position } = await priceFor(ctx, { ...input, currency });
  const move = planMove(live, { position, interval: input.interval });
  if (move !== 'more') return { when: move === 'same' ? 'same' : 'later', due: 0, currency };
  return changeAtStripe(ctx, input, live, async (stripe) => {
    const subscription = await stripe.subscriptions.retrieve(live.stripeId);
    const [item] = subscription.items.data;
    if (item === undefined) throw new AppError('INTERNAL');
    const { amount_due } = await stripe.invoices.createPreview({
      subscription: live.stripeId,
      subscription_details: {
        items: [{ id: item.id, price: priceId }],
        proration_behavior: 'always_invoice',
      },
    });
    return { when: 'now' as const, due: amount_due, currency };
  });
}
