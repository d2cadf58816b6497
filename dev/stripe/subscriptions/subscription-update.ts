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
} from '../api/params.ts';
import { invalid, notCovered } from '../api/refusal.ts';
import { methodOf } from '../customers/payment-methods.ts';
import { collectInvoice } from '../invoices/collect-invoice.ts';
import { draftInvoice } from '../invoices/draft-invoice.ts';
import { finalizeInvoice } from '../invoices/finalize-invoice.ts';
import { recordChange } from '../webhooks/record-event.ts';
import type { Subscription } from '../world/objects.ts';
import { nowOf, type World } from '../world/world.ts';
import { changeShape, type PlanChange, planChange } from './plan-change.ts';
import { cutBilled, storeProration } from './prorations.ts';
import { requirePayable } from './require-payable.ts';
import { cancellationDetails, withDetails } from './subscription-cancel.ts';
import { givenMethod, trialSettings, uncoveredBySubscriptions } from './subscription-create.ts';
import { isOver, periodOf, retrieveSubscription, saveSubscription } from './subscription-record.ts';

export const updateParams = params({
  ...changeShape,
  cancel_at: emptyable(z.union([z.enum(['min_period_end', 'max_period_end']), timestamp])).optional(),
  cancel_at_period_end: flag.optional(),
  cancellation_details: cancellationDetails.optional(),
  default_payment_method: text.optional(),
  description: emptyable(text).optional(),
  metadata: emptyable(metadata).optional(),
  off_session: flag.optional(),
  pause_collection: emptyable(
    z.strictObject({
      behavior: z.enum(['keep_as_draft', 'mark_uncollectible', 'void']),
      resumes_at: timestamp.optional(),
    }),
  ).optional(),
  payment_behavior: z
    .enum(['allow_incomplete', 'default_incomplete', 'error_if_incomplete', 'pending_if_incomplete'])
    .optional(),
  trial_settings: trialSettings.optional(),
  ...uncoveredParams(...uncoveredBySubscriptions, 'payment_settings'),
});

type Fields = z.output<typeof updateParams>;

/** `POST /v1/subscriptions/:id`. One `customer.subscription.updated` tells all that changed. https://docs.stripe.com/api/subscriptions/update */
export function updateSubscription(world: World, fields: Fields, id: string): Subscription {
  const before = retrieveSubscription(world, id);
  if (isOver(before)) return updateEnded(world, before, fields);
  if (fields.payment_behavior === 'pending_if_incomplete')
    throw notCovered('`payment_behavior=pending_if_incomplete`', 'payment_behavior');
  const method = givenMethod(world, fields.default_payment_method, before.customer);
  const change = planChange(world, before, fields);
  const plain = plainFields(world, before, fields);
  if (change.invoicesNow && fields.payment_behavior === 'error_if_incomplete')
    requirePayable(method ?? methodOf(world, before, before.customer), fields.off_session === true);

  world.unannounced.add(id);
  for (const item of change.touched) cutBilled(world, item.id, change.at);
  for (const proration of change.prorations) storeProration(world, before, proration);
  const changed = {
    ...before,
    ...plain,
    ...change.restart,
    ...(method === undefined ? {} : { default_payment_method: method.id }),
    items: { ...before.items, data: change.items },
  };
  // The period may have moved, and what ends with it moves along.
  const cancel_at = changed.cancel_at_period_end ? periodOf(changed).end : changed.cancel_at;
  saveSubscription(world, before, { ...changed, cancel_at });
  if (change.invoicesNow) invoiceChange(world, id, change, fields);
  world.unannounced.delete(id);
  const after = retrieveSubscription(world, id);
  recordChange(world, 'customer.subscription.updated', before, after);
  return after;
}

function updateEnded(
  world: World,
  before: Subscription,
  { expand: _, metadata: pairs, cancellation_details, ...rest }: Fields,
): Subscription {
  if (Object.values(rest).some((value) => value !== undefined)) {
    throw invalid('A canceled subscription can only update its cancellation_details and metadata.', {
      code: 'invalid_canceled_subscription_fields',
    });
  }
  const details = withDetails(before, cancellation_details, before.cancellation_details?.reason ?? null);
  return saveSubscription(world, before, { ...details, metadata: mergeMetadata(before.metadata, pairs) });
}

function invoiceChange(world: World, id: string, change: PlanChange, fields: Fields): void {
  const subscription = retrieveSubscription(world, id);
  const plan = {
    customer: subscription.customer,
    subscription,
    reason: 'subscription_update' as const,
    lines: change.full,
    prorationDate: change.at,
  };
  const draft = draftInvoice(world, plan, nowOf(world, subscription.customer));
  saveSubscription(world, subscription, { latest_invoice: draft.id });
  const open = finalizeInvoice(world, draft);
  if (open.status !== 'open') return;
  if (fields.payment_behavior === 'default_incomplete') {
    world.reactions.invoiceSettled(world, open, 'failed');
  } else {
    collectInvoice(world, open, { offSession: fields.off_session === true });
  }
}

function plainFields(world: World, before: Subscription, fields: Fields): Partial<Subscription> {
  const ending = endingFields(world, before, fields);
  const missing = fields.trial_settings?.end_behavior?.missing_payment_method;
  return {
    ...ending,
    ...(fields.description === undefined ? {} : { description: fields.description }),
    ...(fields.pause_collection === undefined
      ? {}
      : {
          pause_collection: fields.pause_collection && {
            behavior: fields.pause_collection.behavior,
            resumes_at: fields.pause_collection.resumes_at ?? null,
          },
        }),
    ...(missing === undefined
      ? {}
      : {
          trial_settings: { end_behavior: { billing_cycle_anchor: null, missing_payment_method: missing } },
        }),
    metadata: mergeMetadata(before.metadata, fields.metadata),
  };
}

/** When it will end: at the period's end, at a moment, or not any more. */
function endingFields(world: World, before: Subscription, fields: Fields): Partial<Subscription> {
  const { cancel_at, cancel_at_period_end } = fields;
  const details =
    fields.cancellation_details === undefined
      ? {}
      : withDetails(before, fields.cancellation_details, before.cancellation_details?.reason ?? null);
  if (cancel_at_period_end !== undefined && cancel_at !== undefined && cancel_at !== null) {
    throw invalid('You may only specify one of these parameters: cancel_at, cancel_at_period_end.', {
      code: 'parameters_exclusive',
      param: 'cancel_at',
    });
  }
  if (cancel_at_period_end === undefined && cancel_at === undefined) return details;
  const now = nowOf(world, before.customer);
  const end = cancel_at_period_end
    ? periodOf(before).end
    : typeof cancel_at === 'string'
      ? periodOf(before).end
      : (cancel_at ?? null);
  if (end === null) {
    return {
      ...withDetails(before, fields.cancellation_details, null),
      cancel_at: null,
      cancel_at_period_end: false,
      canceled_at: null,
    };
  }
  if (end <= now)
    throw invalid('Invalid timestamp: must be an integer Unix timestamp in the future.', {
      param: 'cancel_at',
    });
  return {
    ...withDetails(before, fields.cancellation_details, 'cancellation_requested'),
    cancel_at: end,
    cancel_at_period_end: cancel_at_period_end === true,
    canceled_at: before.canceled_at ?? now,
  };
}
