import * as z from 'zod';
import {
  emptyable,
  mergeMetadata,
  metadata,
  params,
  text,
  timestamp,
  uncoveredParams,
  whole,
} from '../api/params.ts';
import type { Subscription, SubscriptionSchedule } from '../world/objects.ts';

const phaseParams = z.strictObject({
  duration: z
    .strictObject({
      interval: z.enum(['day', 'week', 'month', 'year']),
      interval_count: whole({ min: 1 }).optional(),
    })
    .optional(),
  end_date: timestamp.optional(),
  items: z
    .array(
      z.strictObject({
        price: text,
        quantity: whole({ min: 0 }).optional(),
        metadata: metadata.optional(),
        ...uncoveredParams('discounts', 'price_data', 'tax_rates'),
      }),
    )
    .min(1),
  metadata: metadata.optional(),
  proration_behavior: z.enum(['always_invoice', 'create_prorations', 'none']).optional(),
  start_date: timestamp.optional(),
  ...uncoveredParams(
    'add_invoice_items',
    'automatic_tax',
    'billing_cycle_anchor',
    'collection_method',
    'currency',
    'discounts',
    'trial',
    'trial_end',
  ),
});
const endBehavior = z.enum(['release', 'cancel']).optional();
/** The parameters of an update. */
export const updateParams = params({
  end_behavior: endBehavior,
  metadata: emptyable(metadata).optional(),
  phases: z.array(phaseParams).min(1).optional(),
  proration_behavior: z.enum(['always_invoice', 'create_prorations', 'none']).optional(),
  ...uncoveredParams('default_settings', 'pause_schedules'),
});
/** The parameters of a creation. */
export const createParams = params({
  from_subscription: text,
  ...uncoveredParams(
    'billing_mode',
    'customer',
    'default_settings',
    'end_behavior',
    'metadata',
    'pause_schedules',
    'phases',
    'start_date',
  ),
});

export type Phase = SubscriptionSchedule['phases'][number];
export type PhaseFields = z.output<typeof phaseParams>;

/** A phase with its dates. */
export function makePhase(
  subscription: Subscription,
  fields: PhaseFields,
  start: number,
  end: number,
): Phase {
  return {
    add_invoice_items: [],
    application_fee_percent: null,
    billing_cycle_anchor: null,
    billing_thresholds: null,
    collection_method: null,
    currency: subscription.currency,
    default_payment_method: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    end_date: end,
    invoice_settings: null,
    items: fields.items.map((item) => ({
      billing_thresholds: null,
      discounts: [],
      metadata: mergeMetadata({}, item.metadata),
      plan: item.price,
      price: item.price,
      quantity: item.quantity ?? 1,
      tax_rates: [],
    })),
    metadata: mergeMetadata({}, fields.metadata),
    on_behalf_of: null,
    proration_behavior: fields.proration_behavior ?? 'create_prorations',
    start_date: start,
    transfer_data: null,
    trial_end: null,
  };
}
