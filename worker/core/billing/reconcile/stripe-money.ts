import type Stripe from 'stripe';
import { chargedBack, fetchDisputes } from '../sync/disputes.ts';
import { subscriptionIn } from '../sync/snapshot.ts';
import { isOverage, moneyOf } from '../sync/snapshot-money.ts';

/** The longest page of a list that Stripe gives. */
export const perPage = 100;
/** A page waits for a day and its payment is made on it: neither lies further than this from what was opened here. */
const apart = 2 * 24 * 3_600;

/** A span of time, in which things were made; null: open on that side. */
export interface Span {
  readonly from: Date | null;
  readonly to: Date | null;
}

/** What Stripe says of one thing that was made in the span, in our words. */
interface Thing {
  readonly status: string | null;
  readonly customer: string | null;
  /** Whether it was made in the span and not after it. */
  readonly isWithin: boolean;
}

export interface StripePayment extends Thing {
  readonly purpose: 'overage' | 'invoice';
  readonly currency: string;
  readonly amount: number;
  readonly captured: number;
  readonly refunded: number;
}

export interface StripeInvoice extends Thing {
  readonly currency: string;
  readonly paid: number;
}

/** Money and subscriptions at Stripe by their ids there. */
export interface StripeMoney {
  readonly payments: Map<string, StripePayment>;
  readonly invoices: Map<string, StripeInvoice>;
  readonly subscriptions: Map<string, Thing>;
}

const customerOf = ({ customer }: { customer?: string | { id: string } | null }): string | null =>
  typeof customer === 'string' ? customer : (customer?.id ?? null);

const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);

/** When what is listed was made: in a span, and so many seconds before and after it. */
export function createdIn({ from, to }: Span, before: number, after: number): Stripe.RangeQueryParam {
  return {
    ...(from === null ? {} : { gte: seconds(from) - before }),
    ...(to === null ? {} : { lt: seconds(to) + after }),
  };
}

/** Payments that nobody can make any more: their page closed. */
async function closedPayments(stripe: Stripe, span: Span): Promise<Set<string>> {
  const closed = new Set<string>();
  const created = createdIn(span, apart, apart);
  for await (const { payment_intent } of stripe.checkout.sessions.list({
    status: 'expired',
    created,
    limit: perPage,
  }))
    if (payment_intent !== null)
      closed.add(typeof payment_intent === 'string' ? payment_intent : payment_intent.id);
  return closed;
}

/**
 * Reads all money and all subscriptions that were made at Stripe in a span of time, whosever they are, a page at a time. Of payments also
 * those of the days after it: what was opened here on the last evening may be paid the next morning.
 */
export async function fetchStripeMoney(stripe: Stripe, span: Span): Promise<StripeMoney> {
  const money: StripeMoney = { payments: new Map(), invoices: new Map(), subscriptions: new Map() };
  const isWithin = (created: number) => span.to === null || created < seconds(span.to);
  const closed = await closedPayments(stripe, span);
  for await (const intent of stripe.paymentIntents.list({
    created: createdIn(span, 0, apart),
    limit: perPage,
    expand: ['data.latest_charge'],
  }))
    money.payments.set(intent.id, {
      purpose: isOverage(intent) ? 'overage' : 'invoice',
      currency: intent.currency.toUpperCase(),
      amount: intent.amount,
      customer: customerOf(intent),
      isWithin: isWithin(intent.created),
      ...moneyOf(intent, closed.has(intent.id), chargedBack(await fetchDisputes(stripe, [intent]))),
    });
  for await (const invoice of stripe.invoices.list({ created: createdIn(span, 0, 0), limit: perPage }))
    if (invoice.status !== 'draft')
      money.invoices.set(invoice.id, {
        status: invoice.status,
        currency: invoice.currency.toUpperCase(),
        paid: invoice.amount_paid,
        customer: customerOf(invoice),
        isWithin: true,
      });
  for await (const subscription of stripe.subscriptions.list({
    status: 'all',
    created: createdIn(span, 0, 0),
    limit: perPage,
    expand: ['data.schedule'],
  }))
    money.subscriptions.set(subscription.id, {
      status: subscriptionIn(subscription).status,
      customer: customerOf(subscription),
      isWithin: true,
    });
  return money;
}

/** Whether a payment pays an invoice; others that the account may hold are none of ours. */
export async function paysInvoice(stripe: Stripe, intentId: string): Promise<boolean> {
  const { data } = await stripe.invoicePayments.list({
    payment: { type: 'payment_intent', payment_intent: intentId },
    limit: 1,
  });
  return data.length > 0;
}
