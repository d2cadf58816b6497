import { invalid } from '../api/refusal.ts';
import { periodAt } from '../clocks/periods.ts';
import { draftInvoice } from '../invoices/draft-invoice.ts';
import { finalizeInvoice } from '../invoices/finalize-invoice.ts';
import { periodLine } from '../invoices/invoice-lines.ts';
import {
  type Invoice,
  listOf,
  type Price,
  type Subscription,
  type SubscriptionItem,
} from '../world/objects.ts';
import { clockOf, nowOf, type World } from '../world/world.ts';
import { createItem, cycleOf, isOver, saveSubscription } from './subscription-record.ts';

export interface OpenedItem {
  price: Price;
  quantity: number;
  metadata?: Record<string, string> | undefined;
}

export interface Opening {
  customer: string;
  items: OpenedItem[];
  metadata?: Record<string, string> | undefined;
  description?: string | null | undefined;
  trialEnd?: number | null | undefined;
  /** What happens when a trial ends without a payment method. */
  missingMethod?: 'cancel' | 'create_invoice' | 'pause' | undefined;
  defaultMethod?: string | null | undefined;
}

/**
 * Stores a subscription with its first invoice, finalized and not yet collected: `incomplete`, or `trialing`, or `active` when
 * nothing is due. Its `created` event is left to the caller (see `world.unannounced`).
 * @throws Refusal for prices that cannot stand in one subscription
 */
export function openSubscription(
  world: World,
  opening: Opening,
): { subscription: Subscription; invoice: Invoice } {
  checkItems(world, opening);
  const now = nowOf(world, opening.customer);
  const trialing = opening.trialEnd !== undefined && opening.trialEnd !== null && opening.trialEnd > now;
  const trialEnd = trialing ? (opening.trialEnd ?? null) : null;
  const id = world.ids.next('sub_1', 23);
  const anchor = trialEnd ?? now;
  const [first] = opening.items;
  const cycle = first?.price.recurring ?? { interval: 'month', interval_count: 1 };
  const period = trialEnd === null ? periodAt(anchor, cycle, now) : { start: now, end: trialEnd };
  const items = opening.items.map((item) =>
    createItem(world, { ...item, subscription: id, period, created: now }),
  );
  world.unannounced.add(id);
  const stored = saveSubscription(world, blank(world, opening, id, anchor, items, now), {
    status: trialEnd === null ? 'incomplete' : 'trialing',
    trial_start: trialEnd === null ? null : now,
    trial_end: trialEnd,
  });
  const lines = items.map((item) => periodLine(world, stored, item, period, trialEnd !== null));
  const draft = draftInvoice(
    world,
    { customer: opening.customer, subscription: stored, reason: 'subscription_create', lines },
    now,
  );
  const subscription = saveSubscription(world, stored, { latest_invoice: draft.id });
  const invoice = finalizeInvoice(world, draft);
  return { subscription: world.tables.subscriptions.get(id) ?? subscription, invoice };
}

function checkItems(world: World, { items, customer }: Opening): void {
  const [first] = items;
  const prices = new Set(items.map((item) => item.price.id));
  if (prices.size < items.length)
    throw invalid('Subscriptions can not have multiple items with the same price.', { param: 'items' });
  for (const { price } of items) {
    if (price.recurring === null) {
      throw invalid(
        `The price specified is set to \`type=one_time\` but this field only accepts prices with \`type=recurring\`.`,
        { param: 'items[0][price]' },
      );
    }
    checkAlike(first?.price ?? price, price);
    checkCurrency(world, customer, price.currency);
  }
}

/** Items of one subscription share currency and interval here; Stripe's flexible mode also allows mixed intervals. */
export function checkAlike(first: Price, price: Price): void {
  if (price.currency !== first.currency) {
    throw invalid('All prices on a subscription must have the same `currency`.', { param: 'items' });
  }
  const [a, b] = [first.recurring, price.recurring];
  if (a?.interval !== b?.interval || a?.interval_count !== b?.interval_count) {
    throw invalid(
      'The Stripe stand-in does not cover subscriptions with mixed intervals (Stripe itself does).',
      {
        code: 'stand_in_not_covered',
        param: 'items',
      },
    );
  }
}

/** A customer pays in one currency while something of it is alive. */
export function checkCurrency(world: World, customer: string, currency: string): void {
  const other = world.tables.subscriptions
    .having('customer', customer)
    .find((row) => !isOver(row) && row.currency !== currency);
  if (other === undefined) return;
  throw invalid(
    `You cannot combine currencies on a single customer. This customer has an active subscription, subscription schedule, discount, quote, or invoice item with currency ${other.currency}.`,
  );
}

function blank(
  world: World,
  opening: Opening,
  id: string,
  anchor: number,
  items: SubscriptionItem[],
  now: number,
): Subscription {
  return {
    id,
    object: 'subscription',
    application: null,
    application_fee_percent: null,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null },
    billing_cycle_anchor: anchor,
    billing_cycle_anchor_config: null,
    billing_mode: { flexible: { proration_discounts: 'included' }, type: 'flexible' },
    billing_schedules: [],
    billing_thresholds: null,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
    collection_method: 'charge_automatically',
    created: now,
    currency: items[0]?.price.currency ?? 'eur',
    customer: opening.customer,
    customer_account: null,
    days_until_due: null,
    default_payment_method: opening.defaultMethod ?? null,
    default_source: null,
    default_tax_rates: [],
    description: opening.description ?? null,
    discounts: [],
    ended_at: null,
    invoice_settings: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: { type: 'self' },
    },
    items: listOf(items, `/v1/subscription_items?subscription=${id}`),
    latest_invoice: null,
    livemode: false,
    managed_payments: null,
    metadata: opening.metadata ?? {},
    next_pending_invoice_item_invoice: null,
    on_behalf_of: null,
    pause_collection: null,
    payment_settings: {
      payment_method_options: null,
      payment_method_types: null,
      save_default_payment_method: 'off',
    },
    pending_invoice_item_interval: null,
    pending_setup_intent: null,
    pending_update: null,
    schedule: null,
    start_date: now,
    status: 'incomplete',
    test_clock: clockOf(world, opening.customer) || null,
    transfer_data: null,
    trial_end: null,
    trial_settings: {
      end_behavior: {
        billing_cycle_anchor: null,
        missing_payment_method: opening.missingMethod ?? 'create_invoice',
      },
    },
    trial_start: null,
  };
}

/** The next period of a subscription after a moment, on the grid of its anchor. */
export function nextPeriod(subscription: Subscription, at: number): { start: number; end: number } {
  return periodAt(subscription.billing_cycle_anchor, cycleOf(subscription), at);
}
