import { invalid } from '../api/refusal.ts';
import type { TestCard } from '../customers/cards.ts';
import { createCustomer } from '../customers/customer-record.ts';
import { attachMethod, createMethod } from '../customers/payment-methods.ts';
import { intentOf } from '../invoices/collect-invoice.ts';
import { createIntent } from '../payments/create-intent.ts';
import { type Attempt, payIntent } from '../payments/pay-intent.ts';
import { openSubscription } from '../subscriptions/open-subscription.ts';
import { saveSubscription } from '../subscriptions/subscription-record.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import type { CheckoutSession, PaymentIntent, PaymentMethod, Subscription } from '../world/objects.ts';
import { type CheckoutPlan, clockOf, type World } from '../world/world.ts';

/**
 * The customer presses "Pay" with a card.
 * @returns the attempt, undefined when nothing was due
 * @throws Refusal when the session is not open
 */
export function payCheckout(
  world: World,
  session: CheckoutSession,
  card: TestCard,
  email: string | null,
): Attempt | undefined {
  const plan = world.checkouts.get(session.id);
  if (session.status !== 'open' || plan === undefined)
    throw invalid(`This Checkout Session is ${session.status}.`);
  const known = withCustomer(world, session, email);
  const method = createMethod(world, card, known.customer);
  if (session.mode === 'subscription') return paySubscription(world, known, plan, method);
  const intent = world.tables.intents.get(plan.attempt ?? '') ?? openIntent(world, known, plan);
  remember(world, session.id, plan, intent);
  return payIntent(world, intent, method, { offSession: false });
}

function withCustomer(world: World, session: CheckoutSession, email: string | null): CheckoutSession {
  const address = session.customer_email ?? email;
  const needed = session.mode === 'subscription' || session.customer_creation === 'always';
  const customer = session.customer ?? (needed ? createCustomer(world, { email: address }).id : null);
  const row = world.tables.customers.get(customer ?? '');
  const customer_details = {
    address: row?.address ?? null,
    business_name: null,
    email: row?.email ?? address,
    individual_name: null,
    name: row?.name ?? null,
    phone: row?.phone ?? null,
    tax_exempt: 'none',
    tax_ids: [],
  };
  return world.tables.sessions.put({ ...session, customer, customer_details });
}

function openIntent(world: World, session: CheckoutSession, { intent }: CheckoutPlan): PaymentIntent {
  const opened = createIntent(world, {
    amount: session.amount_total ?? 0,
    currency: session.currency ?? 'eur',
    customer: session.customer,
    capture_method: intent.captureMethod,
    description: intent.description,
    metadata: intent.metadata,
    receipt_email: intent.receiptEmail,
    setup_future_usage: intent.setupFutureUsage,
  });
  world.tables.sessions.put({ ...session, payment_intent: opened.id });
  return opened;
}

/** The first attempt opens the subscription, `incomplete` until it is paid; without anything due it completes at once. */
function paySubscription(
  world: World,
  session: CheckoutSession,
  plan: CheckoutPlan,
  method: PaymentMethod,
): Attempt | undefined {
  const before = world.tables.intents.get(plan.attempt ?? '');
  const subscription = before === undefined ? open(world, session, plan) : subscriptionOf(world, before);
  if (subscription === undefined) throw invalid('This Checkout Session has no subscription to pay.');
  world.tables.subscriptions.put({ ...subscription, default_payment_method: method.id });
  const intent = intentOf(world, subscription.latest_invoice ?? '');
  if (intent !== undefined) {
    remember(world, session.id, plan, intent);
    return payIntent(world, intent, method, { offSession: false });
  }
  attachMethod(world, method, subscription.customer);
  const kept = world.tables.subscriptions.get(subscription.id) ?? subscription;
  if (kept.status === 'incomplete') saveSubscription(world, kept, { status: 'active' });
  complete(world, session, kept, null);
  return undefined;
}

function open(world: World, session: CheckoutSession, plan: CheckoutPlan): Subscription {
  const { subscription } = openSubscription(world, {
    ...plan.subscription,
    customer: session.customer ?? '',
    items: plan.items,
  });
  world.unannounced.delete(subscription.id);
  recordEvent(world, 'customer.subscription.created', subscription);
  return subscription;
}

function remember(world: World, session: string, plan: CheckoutPlan, intent: PaymentIntent): void {
  world.checkouts.set(session, { ...plan, attempt: intent.id });
  world.checkoutOf.set(intent.id, session);
}

function subscriptionOf(world: World, intent: PaymentIntent): Subscription | undefined {
  const [payment] = world.tables.invoicePayments.having('intent', intent.id);
  const invoice = world.tables.invoices.get(payment?.invoice ?? '');
  return world.tables.subscriptions.get(invoice?.parent?.subscription_details?.subscription ?? '');
}

/** What an intent's new state means for its checkout. */
export function checkoutOnIntent(world: World, intent: PaymentIntent): void {
  const session = world.tables.sessions.get(world.checkoutOf.get(intent.id) ?? '');
  if (session === undefined || (intent.status !== 'succeeded' && intent.status !== 'requires_capture'))
    return;
  if (session.status === 'open') complete(world, session, subscriptionOf(world, intent), intent);
  else if (intent.status === 'succeeded') world.tables.sessions.put({ ...session, payment_status: 'paid' });
}

function complete(
  world: World,
  session: CheckoutSession,
  subscription: Subscription | undefined,
  intent: PaymentIntent | null,
): void {
  const stored = world.tables.sessions.get(session.id) ?? session;
  const completed = world.tables.sessions.put({
    ...stored,
    invoice: subscription?.latest_invoice ?? null,
    payment_status:
      intent === null ? 'no_payment_required' : intent.status === 'succeeded' ? 'paid' : 'unpaid',
    status: 'complete',
    subscription: subscription?.id ?? null,
    url: null,
  });
  world.timeline.set('checkout', session.id, '', null);
  recordEvent(world, 'checkout.session.completed', completed);
}

/** Open to expired: by the API or by its time. */
export function expireCheckout(world: World, session: CheckoutSession): CheckoutSession {
  const expired = world.tables.sessions.put({ ...session, status: 'expired', url: null });
  world.timeline.set('checkout', session.id, clockOf(world, session.customer), null);
  recordEvent(world, 'checkout.session.expired', expired);
  return expired;
}

export function checkoutDue(world: World, id: string): void {
  const session = world.tables.sessions.get(id);
  if (session?.status === 'open') expireCheckout(world, session);
}
