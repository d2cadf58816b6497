import { cardEnding, type Decline, UNAUTHENTICATED } from '../customers/cards.ts';
import { attachMethod } from '../customers/payment-methods.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import type { PaymentIntent, PaymentMethod } from '../world/objects.ts';
import { clockOf, nowOf, type World } from '../world/world.ts';
import { createCharge, saveCharge } from './charges.ts';

/** How long a card's authorisation holds, https://docs.stripe.com/payments/place-a-hold-on-a-payment-method */
const AUTHORISATION_SECONDS = 7 * 24 * 3600;

export interface Attempt {
  intent: PaymentIntent;
  /** Why the attempt failed; undefined when it did not. */
  decline?: Decline;
}

/** Tries to pay an intent with a method. What hangs on it (an invoice, a checkout) is told. */
export function payIntent(
  world: World,
  intent: PaymentIntent,
  method: PaymentMethod,
  how: { offSession: boolean; returnUrl?: string | null; canWait?: boolean },
): Attempt {
  const card = cardEnding(method.card?.last4);
  const absent = how.offSession ? card.offSession : card.onSession;
  // An invoice waits for its customer to come and authenticate; a plain off-session payment is declined.
  const outcome = how.canWait && absent === UNAUTHENTICATED ? 'authenticate' : absent;
  const chosen = { ...intent, payment_method: method.id, next_action: null };
  if (outcome === 'authenticate')
    return { intent: settle(world, askFor3ds(world, chosen, how.returnUrl ?? null)) };
  if (outcome === 'pays') return { intent: settle(world, succeed(world, chosen, method, false)) };
  return { intent: settle(world, fail(world, chosen, method, outcome)), decline: outcome };
}

/** What the customer answered on the 3-D Secure page. */
export function answer3ds(world: World, intent: PaymentIntent, authenticated: boolean): Attempt {
  const method = world.tables.methods.get(intent.payment_method ?? '');
  if (intent.status !== 'requires_action' || method === undefined) return { intent };
  const decided = { ...intent, next_action: null };
  if (authenticated) return { intent: settle(world, succeed(world, decided, method, true)) };
  const decline = {
    code: 'payment_intent_authentication_failure',
    decline_code: '',
    message:
      'The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.',
  };
  return { intent: settle(world, fail(world, decided, method, decline)), decline };
}

function settle(world: World, intent: PaymentIntent): PaymentIntent {
  world.reactions.intentSettled(world, intent);
  return world.tables.intents.get(intent.id) ?? intent;
}

function askFor3ds(world: World, chosen: PaymentIntent, returnUrl: string | null): PaymentIntent {
  const intent = world.tables.intents.put({
    ...chosen,
    status: 'requires_action',
    next_action: {
      type: 'redirect_to_url',
      redirect_to_url: { return_url: returnUrl, url: `${world.url}/3ds/${chosen.id}` },
    },
  });
  recordEvent(world, 'payment_intent.requires_action', intent);
  return intent;
}

function succeed(
  world: World,
  chosen: PaymentIntent,
  method: PaymentMethod,
  authenticated: boolean,
): PaymentIntent {
  const captured = chosen.capture_method !== 'manual';
  if (chosen.customer !== null && chosen.setup_future_usage !== null)
    attachMethod(world, method, chosen.customer);
  const charge = createCharge(world, chosen, method, { captured, authenticated });
  recordEvent(world, 'charge.succeeded', charge);
  const intent = world.tables.intents.put({
    ...chosen,
    amount_capturable: captured ? 0 : chosen.amount,
    amount_received: captured ? chosen.amount : 0,
    last_payment_error: null,
    latest_charge: charge.id,
    status: captured ? 'succeeded' : 'requires_capture',
  });
  if (!captured) {
    world.timeline.set(
      'authorisation',
      intent.id,
      clockOf(world, intent.customer),
      charge.created + AUTHORISATION_SECONDS,
    );
  }
  recordEvent(
    world,
    captured ? 'payment_intent.succeeded' : 'payment_intent.amount_capturable_updated',
    intent,
  );
  return intent;
}

function fail(world: World, chosen: PaymentIntent, method: PaymentMethod, decline: Decline): PaymentIntent {
  const charge =
    decline.decline_code === '' ? null : createCharge(world, chosen, method, { captured: false, decline });
  if (charge !== null) recordEvent(world, 'charge.failed', charge);
  const intent = world.tables.intents.put({
    ...chosen,
    last_payment_error: {
      ...(charge === null ? {} : { charge: charge.id, decline_code: decline.decline_code }),
      code: decline.code,
      doc_url: `https://stripe.com/docs/error-codes/${decline.code.replaceAll('_', '-')}`,
      message: decline.message,
      payment_method: method,
      type: charge === null ? 'invalid_request_error' : 'card_error',
    },
    latest_charge: charge?.id ?? chosen.latest_charge,
    payment_method: null,
    status: 'requires_payment_method',
  });
  recordEvent(world, 'payment_intent.payment_failed', intent);
  return intent;
}

/** Takes authorised money, all or a part; the rest is let go. */
export function captureIntent(world: World, before: PaymentIntent, amount: number): PaymentIntent {
  const charge = world.tables.charges.get(before.latest_charge ?? '');
  if (charge !== undefined)
    saveCharge(world, charge, { captured: true, amount_captured: amount }, 'charge.captured');
  world.timeline.set('authorisation', before.id, '', null);
  const intent = world.tables.intents.put({
    ...before,
    amount_capturable: 0,
    amount_received: amount,
    status: 'succeeded',
  });
  recordEvent(world, 'payment_intent.succeeded', intent);
  return settle(world, intent);
}

/** Ends an intent unpaid. An authorisation is let go: its charge shows as refunded although no money moved, as at Stripe. */
export function cancelIntent(world: World, before: PaymentIntent, reason: string | null): PaymentIntent {
  const charge =
    before.status === 'requires_capture' ? world.tables.charges.get(before.latest_charge ?? '') : undefined;
  if (charge !== undefined) {
    saveCharge(
      world,
      charge,
      { refunded: true, amount_refunded: charge.amount },
      reason === 'automatic' ? 'charge.expired' : 'charge.refunded',
    );
  }
  world.timeline.set('authorisation', before.id, '', null);
  const intent = world.tables.intents.put({
    ...before,
    amount_capturable: 0,
    canceled_at: nowOf(world, before.customer),
    cancellation_reason: reason,
    next_action: null,
    status: 'canceled',
  });
  recordEvent(world, 'payment_intent.canceled', intent);
  return settle(world, intent);
}
