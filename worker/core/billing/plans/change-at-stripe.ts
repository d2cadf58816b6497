import Stripe from 'stripe';
import type { UserContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { askStripe } from '../stripe.ts';
import { confirm } from './confirm.ts';
import type { CurrentInput } from './current.ts';
import { liveSubscription } from './live-subscription.ts';

/** Nothing to pay with: the one thing that Stripe misses without naming a parameter. */
const isNoCard = ({ code, param }: Stripe.errors.StripeInvalidRequestError) =>
  code === 'resource_missing' && param === undefined;

/**
 * Asks Stripe about the caller's subscription, as it is known here (`live`), or to change it. When Stripe refuses, what is true is
 * written down first: it may have ended, or been changed elsewhere, a moment ago.
 * Throws PAYMENT_FAILED (`reason: no_card`: there is nothing to pay with), NOT_FOUND (none is live any more), CONFLICT
 * (`subject: subscription`: it is another than it was), and as askStripe.
 */
export async function changeAtStripe<Answer>(
  ctx: UserContext,
  { product }: CurrentInput,
  live: Awaited<ReturnType<typeof liveSubscription>>,
  ask: (stripe: Stripe) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await askStripe(ctx, ask);
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    if (isNoCard(error))
      throw new AppError('PAYMENT_FAILED', { params: { reason: 'no_card' }, cause: error });
    await confirm(ctx, { product });
    const now = await liveSubscription(ctx, product);
    if (JSON.stringify(now) === JSON.stringify(live)) throw error;
    throw new AppError('CONFLICT', { params: { subject: 'subscription' }, cause: error });
  }
}
