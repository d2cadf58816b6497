import { mergeMetadata } from '../api/params.ts';
import { invalid, missingParam } from '../api/refusal.ts';
import { customerAt } from '../customers/customer-record.ts';
import { formatMoney, leastCharge } from '../payments/money.ts';
import { checkCurrency, type OpenedItem } from '../subscriptions/open-subscription.ts';
import { openedItem } from '../subscriptions/subscription-create.ts';
import type { CheckoutSession, LineItem } from '../world/objects.ts';
import { clockOf, nowOf, type World } from '../world/world.ts';
import { blankSession } from './blank-session.ts';
import type { CheckoutFields } from './checkout-params.ts';

const DAY = 24 * 3600;

/** `POST /v1/checkout/sessions` with a hosted page. https://docs.stripe.com/api/checkout/sessions/create */
export function createCheckout(world: World, fields: CheckoutFields): CheckoutSession {
  checkMode(fields);
  if (fields.customer !== undefined) customerAt(world, fields.customer, 'customer');
  const items = (fields.line_items ?? []).map((item, i) => {
    if (item.quantity === undefined) throw missingParam(`line_items[${i}][quantity]`);
    const { price, price_data, quantity } = item;
    return openedItem(world, { price, price_data, quantity }, `line_items[${i}]`);
  });
  checkPrices(world, fields, items);
  const now = nowOf(world, fields.customer ?? null);
  const trialEnd = trialEndOf(fields, now);
  const total = items.reduce((sum, { price, quantity }) => sum + (price.unit_amount ?? 0) * quantity, 0);
  const currency = items[0]?.price.currency ?? 'eur';
  if (fields.mode === 'payment' && total < leastCharge(currency)) {
    throw invalid(
      `The Checkout Session's total amount due must add up to at least ${formatMoney(leastCharge(currency), currency)} ${currency}`,
      { code: 'amount_too_small' },
    );
  }
  const id = world.ids.next('cs_test_a1', 58);
  const session = world.tables.sessions.put({
    ...blankSession(id, now),
    allowed_payment_method_types: fields.allowed_payment_method_types ?? null,
    amount_subtotal: trialEnd === null ? total : 0,
    amount_total: trialEnd === null ? total : 0,
    billing_address_collection: fields.billing_address_collection ?? null,
    cancel_url: fields.cancel_url ?? null,
    client_reference_id: fields.client_reference_id ?? null,
    currency,
    customer: fields.customer ?? null,
    customer_creation:
      fields.customer !== undefined || fields.mode !== 'payment'
        ? null
        : (fields.customer_creation ?? 'if_required'),
    customer_email: fields.customer_email ?? null,
    expires_at: expiryOf(fields.expires_at, now),
    locale: fields.locale ?? null,
    metadata: mergeMetadata({}, fields.metadata),
    mode: fields.mode,
    payment_method_collection:
      fields.payment_method_collection ?? (fields.mode === 'payment' ? 'if_required' : 'always'),
    payment_status: total === 0 || trialEnd !== null ? 'no_payment_required' : 'unpaid',
    submit_type: fields.submit_type ?? null,
    success_url: fields.success_url ?? null,
    url: `${world.url}/c/pay/${id}`,
  });
  rememberPlan(world, id, fields, items, trialEnd);
  world.timeline.set('checkout', id, clockOf(world, session.customer), session.expires_at);
  return session;
}

function checkMode(fields: CheckoutFields): void {
  const { mode } = fields;
  if (mode === 'setup')
    throw invalid('The Stripe stand-in does not cover setup mode (Stripe itself does).', {
      code: 'stand_in_not_covered',
      param: 'mode',
    });
  if (fields.ui_mode !== undefined && fields.ui_mode !== 'hosted_page') {
    throw invalid('The Stripe stand-in covers hosted pages only (Stripe itself does more).', {
      code: 'stand_in_not_covered',
      param: 'ui_mode',
    });
  }
  if (fields.line_items === undefined) throw missingParam('line_items');
  if (fields.success_url === undefined) throw missingParam('success_url');
  if (mode === 'payment' && fields.subscription_data !== undefined) {
    throw invalid('You can not pass `subscription_data` in `payment` mode.', { param: 'subscription_data' });
  }
  if (mode === 'subscription' && fields.payment_intent_data !== undefined) {
    throw invalid('You can not pass `payment_intent_data` in `subscription` mode.', {
      param: 'payment_intent_data',
    });
  }
  if (mode === 'subscription' && fields.customer_creation !== undefined) {
    throw invalid('`customer_creation` can only be used in `payment` mode.', { param: 'customer_creation' });
  }
  if (fields.customer !== undefined && fields.customer_email !== undefined) {
    throw invalid('You may only specify one of these parameters: customer, customer_email.', {
      param: 'customer_email',
    });
  }
}

function checkPrices(world: World, fields: CheckoutFields, items: OpenedItem[]): void {
  const [first] = items;
  for (const { price } of items) {
    if (price.currency !== first?.price.currency)
      throw invalid('All line items must have the same currency.', { param: 'line_items' });
    if (fields.mode === 'payment' && price.recurring !== null) {
      throw invalid(
        'You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.',
        { param: 'line_items[0][price]' },
      );
    }
    if (fields.mode === 'subscription' && price.recurring === null) {
      throw invalid(
        'You must provide at least one recurring price in `subscription` mode when using prices. The Stripe stand-in covers recurring prices only there.',
        { param: 'line_items[0][price]' },
      );
    }
  }
  if (fields.mode === 'subscription' && fields.customer !== undefined && first !== undefined)
    checkCurrency(world, fields.customer, first.price.currency);
}

function trialEndOf({ subscription_data: data }: CheckoutFields, now: number): number | null {
  if (data?.trial_period_days !== undefined) return now + data.trial_period_days * DAY;
  if (data?.trial_end === undefined) return null;
  if (data.trial_end < now + 2 * DAY) {
    throw invalid('The `trial_end` date has to be at least 2 days in the future.', {
      param: 'subscription_data[trial_end]',
    });
  }
  return data.trial_end;
}

function expiryOf(given: number | undefined, now: number): number {
  if (given === undefined) return now + DAY;
  if (given < now + 30 * 60)
    throw invalid('The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.', {
      param: 'expires_at',
    });
  if (given > now + DAY)
    throw invalid('The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.', {
      param: 'expires_at',
    });
  return given;
}

function rememberPlan(
  world: World,
  id: string,
  fields: CheckoutFields,
  items: OpenedItem[],
  trialEnd: number | null,
): void {
  const { subscription_data: subscription, payment_intent_data: intent } = fields;
  world.checkouts.set(id, {
    items: items.map(({ price, quantity }) => ({ price, quantity })),
    lineItems: items.map((item) => asLineItem(world, item)),
    subscription: {
      description: subscription?.description ?? null,
      metadata: mergeMetadata({}, subscription?.metadata),
      missingMethod: subscription?.trial_settings?.end_behavior?.missing_payment_method ?? 'create_invoice',
      trialEnd,
    },
    intent: {
      captureMethod: intent?.capture_method ?? 'automatic_async',
      description: intent?.description ?? null,
      metadata: mergeMetadata({}, intent?.metadata),
      receiptEmail: intent?.receipt_email ?? null,
      setupFutureUsage: intent?.setup_future_usage ?? null,
    },
    attempt: null,
  });
}

function asLineItem(world: World, { price, quantity }: OpenedItem): LineItem {
  const amount = (price.unit_amount ?? 0) * quantity;
  return {
    id: world.ids.next('li_1', 23),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: price.currency,
    description: world.tables.products.get(price.product)?.name ?? null,
    metadata: null,
    price,
    quantity,
  };
}
