import * as z from 'zod';
import { endpoint } from '../api/endpoint.ts';
import { emptyable, flag, params, text, timestamp, uncoveredParams } from '../api/params.ts';
import { missingParam, noSuchReference, Refusal } from '../api/refusal.ts';
import { periodAt } from '../clocks/periods.ts';
import { customerAt } from '../customers/customer-record.ts';
import { nextPeriod } from '../subscriptions/open-subscription.ts';
import { changeShape, planChange } from '../subscriptions/plan-change.ts';
import { prorationItem } from '../subscriptions/prorations.ts';
import { openedItem } from '../subscriptions/subscription-create.ts';
import { createItem, isOver, periodOf } from '../subscriptions/subscription-record.ts';
import type { Invoice, Subscription } from '../world/objects.ts';
import { nowOf, type World } from '../world/world.ts';
import { buildInvoice } from './draft-invoice.ts';
import { type LineDraft, periodLine, waitingLine } from './invoice-lines.ts';

const details = z.strictObject({
  ...changeShape,
  cancel_at_period_end: flag.optional(),
  cancel_now: flag.optional(),
  cancel_at: emptyable(timestamp).optional(),
  ...uncoveredParams(
    'billing_mode',
    'billing_schedules',
    'default_tax_rates',
    'metadata',
    'pause',
    'resume_at',
    'start_date',
  ),
});
const previewParams = params({
  customer: text.optional(),
  subscription: text.optional(),
  subscription_details: details.optional(),
  preview_mode: z.enum(['next']).optional(),
  ...uncoveredParams(
    'automatic_tax',
    'currency',
    'customer_account',
    'customer_details',
    'discounts',
    'invoice_items',
    'issuer',
    'on_behalf_of',
  ),
  ...uncoveredParams('schedule', 'schedule_details'),
});

type Fields = z.output<typeof previewParams>;

/**
 * `POST /v1/invoices/create_preview`: the next invoice of a subscription, as it is or as a change would make it, or the first
 * one of a subscription that does not exist yet. Nothing is stored. https://docs.stripe.com/api/invoices/create_preview
 * @throws Refusal 404 `invoice_upcoming_none` when no invoice will come
 */
function preview(world: World, fields: Fields): Invoice {
  if (fields.subscription === undefined) return previewNew(world, fields);
  const subscription = world.tables.subscriptions.get(fields.subscription);
  if (subscription === undefined) throw noSuchReference('subscription', fields.subscription, 'subscription');
  if (isOver(subscription)) throw nothingComes(subscription.customer);
  const change = planChange(world, subscription, fields.subscription_details ?? {});
  const prorations = change.prorations.map((proration) =>
    waitingLine(world, prorationItem(world, subscription, proration)),
  );
  const after = { ...subscription, ...change.restart, items: { ...subscription.items, data: change.items } };
  const waiting = world.tables.invoiceItems
    .having('waiting', subscription.id)
    .map((item) => waitingLine(world, item));
  const own = change.invoicesNow ? change.full : renewalLines(world, after, fields);
  const lines = [...waiting, ...prorations, ...own];
  if (lines.length === 0) throw nothingComes(subscription.customer);
  const plan = {
    customer: subscription.customer,
    subscription: after,
    reason: 'upcoming' as const,
    lines,
    period: periodOf(subscription),
    ...(prorations.length > 0 ? { prorationDate: change.at } : {}),
  };
  return shown(world, buildInvoice(world, plan, world.ids.next('upcoming_in_1', 23)));
}

function renewalLines(
  world: World,
  subscription: Subscription,
  { subscription_details: asked }: Fields,
): LineDraft[] {
  const { end } = periodOf(subscription);
  const ends =
    asked?.cancel_at_period_end ?? (subscription.cancel_at !== null && subscription.cancel_at <= end);
  if (ends || asked?.cancel_now) return [];
  const period = nextPeriod(subscription, end);
  return subscription.items.data.map((item) => periodLine(world, subscription, item, period));
}

function previewNew(world: World, { customer, subscription_details: asked }: Fields): Invoice {
  if (customer === undefined) throw missingParam('customer');
  customerAt(world, customer, 'customer');
  if (asked?.items === undefined) throw nothingComes(customer);
  const now = nowOf(world, customer);
  const lines = asked.items.map((item, i) => {
    const opened = openedItem(world, item, `subscription_details[items][${i}]`);
    const period = periodAt(now, opened.price.recurring ?? { interval: 'month', interval_count: 1 }, now);
    const made = createItem(world, { ...opened, subscription: '', period, created: now });
    return { ...plainLine(world, made, period), subscription: null };
  });
  const plan = { customer, subscription: null, reason: 'upcoming' as const, lines };
  return shown(world, buildInvoice(world, plan, world.ids.next('upcoming_in_1', 23)));
}

function plainLine(
  world: World,
  item: ReturnType<typeof createItem>,
  period: { start: number; end: number },
): LineDraft {
  return periodLine(world, { id: '', metadata: {} }, item, period);
}

/** What is due after the customer's balance, as finalizing would find it. */
function shown(world: World, invoice: Invoice): Invoice {
  const balance = world.tables.customers.get(invoice.customer ?? '')?.balance ?? 0;
  const due = Math.max(0, invoice.total + balance);
  return {
    ...invoice,
    amount_due: due,
    amount_remaining: due,
    ending_balance: Math.min(0, invoice.total + balance),
  };
}

function nothingComes(customer: string): Refusal {
  return new Refusal(404, {
    type: 'invalid_request_error',
    code: 'invoice_upcoming_none',
    message: `No upcoming invoices for customer: ${customer}`,
  });
}

export const previewEndpoints = [endpoint('POST', '/invoices/create_preview', previewParams, preview)];
