import type Stripe from 'stripe';
import * as z from 'zod';
import type { SnapshotKind } from '../../../../db/calls/billing.ts';
import { chargedBack, fetchDisputes } from './disputes.ts';
import { invoiceIn, pagesIn, paymentsIn } from './snapshot-money.ts';

const moment = (seconds: number) => new Date(seconds * 1000).toISOString();
const momentOrNull = (seconds: number | null | undefined) =>
  typeof seconds === 'number' ? moment(seconds) : null;
const idOf = (thing: string | { id: string }) => (typeof thing === 'string' ? thing : thing.id);

const periodSchema = z.object({ current_period_start: z.number(), current_period_end: z.number() });

/** Since API 2025-03-31 the period is the item's; before, it was the subscription's. */
function periodOf(subscription: Stripe.Subscription) {
  const [item] = subscription.items.data;
  const period = periodSchema.safeParse(item).data ?? periodSchema.parse(subscription);
  return { start: period.current_period_start, end: period.current_period_end };
}

/** Stripe's state in our words; docs/subscription-states.md says why. */
function statusOf({ status, pause_collection }: Stripe.Subscription): string {
  if (status === 'incomplete_expired') return 'canceled';
  const charged = status === 'active' || status === 'trialing' || status === 'past_due';
  return charged && pause_collection?.behavior === 'void' ? 'paused' : status;
}

/** The price of the phase that follows the running period. */
function pendingPriceOf({ schedule }: Stripe.Subscription, periodEnd: number): string | null {
  if (schedule === null || typeof schedule === 'string' || schedule.status !== 'active') return null;
  const price = schedule.phases.find((phase) => phase.start_date >= periodEnd)?.items[0]?.price;
  return price === undefined ? null : idOf(price);
}

/** One subscription as `fn_apply_customer_snapshot` reads it. */
export function subscriptionIn(subscription: Stripe.Subscription) {
  const [item] = subscription.items.data;
  if (item === undefined) throw new Error(`Subscription ${subscription.id} has no item`);
  const period = periodOf(subscription);
  const pendingPriceId = pendingPriceOf(subscription, period.end);
  const { cancel_at } = subscription;
  return {
    id: subscription.id,
    itemId: item.id,
    priceId: item.price.id,
    status: statusOf(subscription),
    interval: item.price.recurring?.interval === 'year' ? 'year' : 'month',
    created: moment(subscription.created),
    startDate: moment(subscription.start_date),
    trialEnd: momentOrNull(subscription.trial_end),
    periodStart: moment(period.start),
    periodEnd: moment(period.end),
    cancelAtPeriodEnd: subscription.cancel_at_period_end || (cancel_at !== null && cancel_at <= period.end),
    pausedUntil: momentOrNull(subscription.pause_collection?.resumes_at),
    pendingPriceId,
    pendingAt: pendingPriceId === null ? null : moment(period.end),
    canceledAt: momentOrNull(subscription.canceled_at),
    endedAt: momentOrNull(subscription.ended_at),
  };
}

const perPage = 100;
/** More than a person can have: old money can still go back. Of pages only the newest can be open. */
const most = 1_000;

const listSubscriptions = (stripe: Stripe, customer: string) =>
  stripe.subscriptions
    .list({ customer, status: 'all', limit: perPage, expand: ['data.schedule'] })
    .autoPagingToArray({ limit: most });

const listInvoices = (stripe: Stripe, customer: string) =>
  stripe.invoices
    .list({ customer, limit: perPage, expand: ['data.payments'] })
    .autoPagingToArray({ limit: most });

const listIntents = (stripe: Stripe, customer: string) =>
  stripe.paymentIntents
    .list({ customer, limit: perPage, expand: ['data.latest_charge'] })
    .autoPagingToArray({ limit: most });

/**
 * Fetches what we keep about a customer in the form that `fn_apply_customer_snapshot` reads: everything, or (`kinds`) parts of it,
 * a call each. `payments` needs `invoices` beside it; pages are fetched with everything only.
 */
export async function fetchSnapshot(stripe: Stripe, customer: string, kinds: readonly SnapshotKind[] | null) {
  const has = (kind: SnapshotKind) => kinds === null || kinds.includes(kind);
  const [subscriptions, invoices, intents, pages] = await Promise.all([
    has('subscriptions') ? listSubscriptions(stripe, customer) : null,
    has('invoices') || has('payments') ? listInvoices(stripe, customer) : null,
    has('payments') ? listIntents(stripe, customer) : null,
    kinds === null ? stripe.checkout.sessions.list({ customer, limit: perPage }) : null,
  ]);
  const disputes = await fetchDisputes(stripe, intents ?? []);
  // Stripe ends the subscriptions of a customer that it deletes: with one that runs there is nothing to ask.
  const mayBeDeleted = subscriptions?.every(({ ended_at }) => ended_at !== null) === true;
  return {
    ...(subscriptions === null
      ? {}
      : {
          deleted: mayBeDeleted && (await stripe.customers.retrieve(customer)).deleted === true,
          subscriptions: subscriptions.map(subscriptionIn),
        }),
    ...(invoices === null
      ? {}
      : { invoices: invoices.filter(({ status }) => status !== 'draft').map(invoiceIn) }),
    ...(intents === null
      ? {}
      : {
          payments: paymentsIn(intents, {
            invoices: invoices ?? [],
            pages: pages?.data ?? [],
            chargedBack: chargedBack(disputes),
          }),
        }),
    ...(pages === null ? {} : { pages: pagesIn(pages.data) }),
  };
}
