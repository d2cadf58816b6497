import { invalid, Refusal } from '../api/refusal.ts';
import { cardEnding } from '../customers/cards.ts';
import type { PaymentMethod } from '../world/objects.ts';

/** @throws Refusal 400 when there is nothing to pay a subscription with */
export function requireMethod(method: PaymentMethod | undefined): PaymentMethod {
  if (method !== undefined) return method;
  throw invalid(
    'This customer has no attached payment source or default payment method. Please consider adding a default payment method. For more information, visit https://stripe.com/docs/billing/subscriptions/payment-methods-setting#payment-method-priority.',
    { code: 'resource_missing' },
  );
}

/** What `payment_behavior=error_if_incomplete` asks before anything changes. @throws Refusal 402 when the card would not pay */
export function requirePayable(method: PaymentMethod | undefined, offSession: boolean): void {
  const card = cardEnding(requireMethod(method).card?.last4);
  const outcome = offSession ? card.offSession : card.onSession;
  if (outcome === 'pays') return;
  if (outcome !== 'authenticate') throw new Refusal(402, { type: 'card_error', ...outcome });
  throw new Refusal(402, {
    type: 'card_error',
    code: 'subscription_payment_intent_requires_action',
    message:
      'Payment for this subscription requires additional user action before it can be completed successfully.',
  });
}
