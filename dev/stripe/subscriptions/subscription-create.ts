import * as z from 'zod';
import {
  emptyable,
  flag,
  mergeMetadata,
  metadata,
  params,
  text,
  timestamp,
  uncoveredParams,
  whole,
} from '../api/params.ts';
import { invalid, missingParam, noSuchReference } from '../api/refusal.ts';
import { inlinePrice, priceAt, priceData } from '../catalog/price-record.ts';
import { customerAt, saveCustomer } from '../customers/customer-record.ts';
import { collectInvoice } from '../invoices/collect-invoice.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import type { PaymentMethod, Subscription } from '../world/objects.ts';
import { nowOf, type World } from '../world/world.ts';
import { type OpenedItem, openSubscription } from './open-subscription.ts';
import { requireMethod, requirePayable } from './require-payable.ts';
import { saveSubscription } from './subscription-record.ts';

const DAY = 24 * 3600;

export const itemShape = {
  metadata: metadata.optional(),
  price: text.optional(),
  price_data: priceData.optional(),
  quantity: whole({ min: 0, max: 999_999 }).optional(),
  ...uncoveredParams('billing_thresholds', 'current_trial', 'discounts', 'plan', 'tax_rates'),
};

export const trialSettings = z.strictObject({
  end_behavior: z
    .strictObject({ missing_payment_method: z.enum(['cancel', 'create_invoice', 'pause']) })
    .optional(),
});

/** Parameters of Stripe that neither creating nor changing a subscription covers here. */
export const uncoveredBySubscriptions = [
  'add_invoice_items',
  'application_fee_percent',
  'automatic_tax',
  'billing_schedules',
  'billing_thresholds',
  'collection_method',
  'days_until_due',
  'default_source',
  'default_tax_rates',
  'discounts',
  'invoice_settings',
  'on_behalf_of',
  'pending_invoice_item_interval',
  'transfer_data',
  'trial_from_plan',
] as const;

export const createParams = params({
  cancel_at_period_end: flag.optional(),
  customer: text,
  default_payment_method: text.optional(),
  description: text.optional(),
  items: z.array(z.strictObject(itemShape)).min(1).max(20),
  metadata: emptyable(metadata).optional(),
  off_session: flag.optional(),
  payment_behavior: z
    .enum(['allow_incomplete', 'default_incomplete', 'error_if_incomplete', 'pending_if_incomplete'])
    .optional(),
  payment_settings: z
    .strictObject({
      save_default_payment_method: z.enum(['off', 'on_subscription']).optional(),
      ...uncoveredParams('payment_method_options', 'payment_method_types'),
    })
    .optional(),
  proration_behavior: z.enum(['always_invoice', 'create_prorations', 'none']).optional(),
  trial_end: z.union([z.literal('now'), timestamp]).optional(),
  trial_period_days: whole({ min: 1, max: 730 }).optional(),
  trial_settings: trialSettings.optional(),
  ...uncoveredParams(
    ...uncoveredBySubscriptions,
    'backdate_start_date',
    'billing_cycle_anchor',
    'billing_cycle_anchor_config',
  ),
  ...uncoveredParams('billing_mode', 'cancel_at', 'currency', 'customer_account'),
});

/** `POST /v1/subscriptions`. https://docs.stripe.com/api/subscriptions/create */
export function createSubscription(world: World, fields: z.output<typeof createParams>): Subscription {
  const customer = customerAt(world, fields.customer, 'customer');
  const items = fields.items.map((item, i) => openedItem(world, item, `items[${i}]`));
  if (fields.payment_behavior === 'pending_if_incomplete') {
    throw invalid('`payment_behavior=pending_if_incomplete` is not valid when creating a subscription.', {
      param: 'payment_behavior',
    });
  }
  const method = givenMethod(world, fields.default_payment_method, customer.id);
  const now = nowOf(world, customer.id);
  const trialEnd =
    fields.trial_period_days !== undefined
      ? now + fields.trial_period_days * DAY
      : fields.trial_end === 'now'
        ? null
        : fields.trial_end;
  if (typeof trialEnd === 'number' && trialEnd <= now)
    throw invalid('Invalid timestamp: must be an integer Unix timestamp in the future.', {
      param: 'trial_end',
    });

  const chosen = method ?? world.tables.methods.get(customer.invoice_settings.default_payment_method ?? '');
  const due = trialEnd
    ? 0
    : items.reduce((sum, { price, quantity }) => sum + (price.unit_amount ?? 0) * quantity, 0);
  const waits = fields.payment_behavior === 'default_incomplete';
  if (due > 0 && !waits) requireMethod(chosen);
  if (due > 0 && fields.payment_behavior === 'error_if_incomplete')
    requirePayable(chosen, fields.off_session === true);

  if (customer.currency === null)
    saveCustomer(world, customer, { currency: items[0]?.price.currency ?? null });
  const opened = openSubscription(world, {
    customer: customer.id,
    items,
    metadata: mergeMetadata({}, fields.metadata),
    description: fields.description,
    trialEnd,
    missingMethod: fields.trial_settings?.end_behavior?.missing_payment_method,
    defaultMethod: method?.id ?? null,
  });
  const { id } = opened.subscription;
  if (opened.invoice.status === 'open' && !waits) {
    collectInvoice(world, opened.invoice, {
      offSession: fields.off_session === true,
    });
  }
  const settled = world.tables.subscriptions.get(id) ?? opened.subscription;
  const saved = saveSubscription(world, settled, {
    ...(fields.cancel_at_period_end
      ? {
          cancel_at_period_end: true,
          cancel_at: settled.items.data[0]?.current_period_end ?? null,
          canceled_at: now,
        }
      : {}),
    payment_settings: {
      payment_method_options: null,
      payment_method_types: null,
      save_default_payment_method: fields.payment_settings?.save_default_payment_method ?? 'off',
    },
  });
  world.unannounced.delete(id);
  recordEvent(world, 'customer.subscription.created', saved);
  return saved;
}

/** An item of the parameters as price and quantity. @throws Refusal for a price that is missing, unknown or inactive. */
export function openedItem(
  world: World,
  item: {
    price?: string | undefined;
    price_data?: z.output<typeof priceData> | undefined;
    quantity?: number | undefined;
    metadata?: Record<string, string> | undefined;
  },
  param: string,
): OpenedItem {
  const { quantity = 1, metadata: pairs } = item;
  if (item.price !== undefined)
    return { price: priceAt(world, item.price, `${param}[price]`), quantity, metadata: pairs };
  if (item.price_data === undefined) throw missingParam(`${param}[price]`);
  return { price: inlinePrice(world, item.price_data, `${param}[price_data]`), quantity, metadata: pairs };
}

/** A method named by a parameter; it must be the customer's. */
export function givenMethod(
  world: World,
  id: string | undefined,
  customer: string,
): PaymentMethod | undefined {
  if (id === undefined) return undefined;
  const method = world.tables.methods.get(id);
  if (method === undefined) throw noSuchReference('PaymentMethod', id, 'default_payment_method');
  if (method.customer === customer) return method;
  throw invalid(
    `The customer does not have a payment method with the ID ${id}. The payment method must be attached to the customer.`,
    {
      code: 'resource_missing',
      param: 'default_payment_method',
    },
  );
}
