import * as z from 'zod';
import { emptyable, flag, params, text, uncoveredParams } from '../api/params.ts';
import { noSuch } from '../api/refusal.ts';
import { collectInvoice } from '../invoices/collect-invoice.ts';
import { draftInvoice } from '../invoices/draft-invoice.ts';
import { finalizeInvoice } from '../invoices/finalize-invoice.ts';
import type { Subscription } from '../world/objects.ts';
import { nowOf, type World } from '../world/world.ts';
import { creditFor, cutBilled, storeProration } from './prorations.ts';
import { isOver, retrieveSubscription, saveSubscription } from './subscription-record.ts';

export const cancellationDetails = z.strictObject({
  comment: emptyable(text).optional(),
  feedback: emptyable(
    z.enum([
      'customer_service',
      'low_quality',
      'missing_features',
      'other',
      'switched_service',
      'too_complex',
      'too_expensive',
      'unused',
    ]),
  ).optional(),
  ...uncoveredParams('feedback_option'),
});

/** The details that Stripe keeps about a cancellation. */
export function withDetails(
  subscription: Subscription,
  given: z.output<typeof cancellationDetails> | undefined,
  reason: string | null,
): Pick<Subscription, 'cancellation_details'> {
  const before = subscription.cancellation_details;
  return {
    cancellation_details: {
      comment: given?.comment === undefined ? (before?.comment ?? null) : given.comment,
      feedback: given?.feedback === undefined ? (before?.feedback ?? null) : given.feedback,
      feedback_option: null,
      reason,
    },
  };
}

/**
 * Ends a subscription now. Invoices of it that are open or drafts are not collected any more, as at Stripe.
 * @param reason `cancellation_requested`, `payment_failed` or `payment_disputed`
 */
export function endSubscription(
  world: World,
  before: Subscription,
  reason = 'cancellation_requested',
  details?: z.output<typeof cancellationDetails>,
): Subscription {
  const now = nowOf(world, before.customer);
  for (const invoice of world.tables.invoices.having('subscription', before.id)) {
    if (invoice.status !== 'open' && invoice.status !== 'draft') continue;
    world.tables.invoices.put({
      ...invoice,
      auto_advance: false,
      automatically_finalizes_at: null,
      next_payment_attempt: null,
    });
    world.timeline.set('invoice', invoice.id, '', null);
  }
  const schedule = world.tables.schedules.get(before.schedule ?? '');
  if (schedule?.status === 'active') {
    world.tables.schedules.put({ ...schedule, status: 'canceled', canceled_at: now, current_phase: null });
  }
  const change: Partial<Subscription> = {
    ...withDetails(before, details, reason),
    canceled_at: before.canceled_at ?? now,
    ended_at: now,
    schedule: null,
    status: 'canceled',
  };
  return saveSubscription(world, before, change, 'customer.subscription.deleted');
}

export const cancelParams = params({
  cancellation_details: cancellationDetails.optional(),
  invoice_now: flag.optional(),
  prorate: flag.optional(),
});

/** `DELETE /v1/subscriptions/:id`. @throws Refusal 404 for one that is over already, as Stripe answers. */
export function cancelSubscription(
  world: World,
  fields: z.output<typeof cancelParams>,
  id: string,
): Subscription {
  const before = retrieveSubscription(world, id);
  if (isOver(before)) throw noSuch('subscription', id);
  const now = nowOf(world, before.customer);
  if (fields.prorate) {
    for (const item of before.items.data) {
      for (const credit of creditFor(world, item, now)) storeProration(world, before, credit);
      cutBilled(world, item.id, now);
    }
  }
  const ended = endSubscription(world, before, 'cancellation_requested', fields.cancellation_details);
  if (fields.invoice_now && world.tables.invoiceItems.having('waiting', id).length > 0) {
    const draft = draftInvoice(
      world,
      { customer: before.customer, subscription: ended, reason: 'subscription_update', lines: [] },
      now,
    );
    const open = finalizeInvoice(world, draft);
    if (open.status === 'open') collectInvoice(world, open, { offSession: true });
  }
  return world.tables.subscriptions.get(id) ?? ended;
}
