import * as z from 'zod';
import { asList, endpoint } from '../api/endpoint.ts';
import { listParams, params, range, text, uncoveredParams, within } from '../api/params.ts';
import { invalid } from '../api/refusal.ts';
import { periodAt } from '../clocks/periods.ts';
import { checkFilter } from '../customers/customer-record.ts';
import { collectInvoice } from '../invoices/collect-invoice.ts';
import { draftInvoice } from '../invoices/draft-invoice.ts';
import { finalizeInvoice } from '../invoices/finalize-invoice.ts';
import { periodLine } from '../invoices/invoice-lines.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import type { Subscription } from '../world/objects.ts';
import { nowOf, type World } from '../world/world.ts';
import { cancelParams, cancelSubscription } from './subscription-cancel.ts';
import { createParams, createSubscription } from './subscription-create.ts';
import { cycleOf, inPeriod, isOver, retrieveSubscription, saveSubscription } from './subscription-record.ts';
import { updateParams, updateSubscription } from './subscription-update.ts';

/** `POST /v1/subscriptions/:id/resume`: a subscription that paused at its trial's end begins a period and is billed for it. */
function resume(world: World, id: string): Subscription {
  const before = retrieveSubscription(world, id);
  if (before.status !== 'paused') {
    throw invalid(`The subscription cannot be resumed because its status is ${before.status}, not paused.`, {
      code: 'resource_missing',
    });
  }
  const now = nowOf(world, before.customer);
  const period = periodAt(now, cycleOf(before), now);
  const lines = before.items.data.map((item) => periodLine(world, before, item, period));
  const draft = draftInvoice(
    world,
    { customer: before.customer, subscription: before, reason: 'subscription_update', lines },
    now,
  );
  const change = {
    ...inPeriod(before, period),
    billing_cycle_anchor: now,
    status: 'active',
    latest_invoice: draft.id,
  } as const;
  const resumed = saveSubscription(world, before, change);
  recordEvent(world, 'customer.subscription.resumed', resumed);
  const open = finalizeInvoice(world, draft);
  if (open.status === 'open') collectInvoice(world, open, { offSession: false });
  return retrieveSubscription(world, id);
}

const STATUSES = [
  'active',
  'all',
  'canceled',
  'ended',
  'incomplete',
  'incomplete_expired',
  'past_due',
  'paused',
  'trialing',
  'unpaid',
] as const;

const filters = {
  created: range.optional(),
  customer: text.optional(),
  price: text.optional(),
  status: z.enum(STATUSES).optional(),
  test_clock: text.optional(),
  ...uncoveredParams(
    'automatic_tax',
    'collection_method',
    'current_period_end',
    'current_period_start',
    'customer_account',
    'plan',
  ),
};

/** Without `status` the ended ones are left out, as at Stripe. */
function hasStatus(row: Subscription, status: (typeof STATUSES)[number] | undefined): boolean {
  if (status === 'all') return true;
  if (status === undefined) return row.status !== 'canceled' && row.status !== 'incomplete_expired';
  return status === 'ended' ? isOver(row) : row.status === status;
}

export const subscriptionEndpoints = [
  endpoint('POST', '/subscriptions', createParams, createSubscription),
  endpoint('GET', '/subscriptions/:id', params({}), (world, _, id) => retrieveSubscription(world, id)),
  endpoint('POST', '/subscriptions/:id', updateParams, updateSubscription),
  endpoint('DELETE', '/subscriptions/:id', cancelParams, cancelSubscription),
  endpoint(
    'POST',
    '/subscriptions/:id/resume',
    params({
      ...uncoveredParams('billing_cycle_anchor', 'payment_behavior', 'proration_behavior', 'proration_date'),
    }),
    (world, _, id) => resume(world, id),
  ),
  endpoint(
    'GET',
    '/subscriptions',
    listParams(filters),
    (world, { created, customer, price, status, test_clock, ...paging }) => {
      checkFilter(world, customer);
      const where = (row: Subscription) => hasStatus(row, status) && within(row.created, created);
      return asList(
        world.tables.subscriptions.page({ having: { customer, price, test_clock }, where, ...paging }),
        '/v1/subscriptions',
      );
    },
  ),
];
