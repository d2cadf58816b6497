import type Stripe from 'stripe';
import * as z from 'zod';
import { meterSchema } from '../../entitlements/usage.ts';

const moment = (seconds: number) => new Date(seconds * 1000).toISOString();

/** One invoice as `fn_apply_customer_snapshot` reads it. */
export function invoiceIn(invoice: Stripe.Invoice) {
  const subscription = invoice.parent?.subscription_details?.subscription ?? null;
  return {
    id: invoice.id,
    subscriptionId: typeof subscription === 'object' ? (subscription?.id ?? null) : subscription,
    number: invoice.number,
    status: invoice.status,
    amountDue: invoice.amount_due,
    amountPaid: invoice.amount_paid,
    currency: invoice.currency.toUpperCase(),
    hostedUrl: invoice.hosted_invoice_url ?? null,
    periodStart: moment(invoice.period_start),
    periodEnd: moment(invoice.period_end),
    created: moment(invoice.created),
  };
}

function chargeOf({ latest_charge }: Stripe.PaymentIntent): Stripe.Charge | null {
  return typeof latest_charge === 'object' ? latest_charge : null;
}

/**
 * Where the money of a payment is; `isClosed`: the page on which it was to be paid is; `back`: the payments whose money a dispute took. An
 * authorisation that was let go counts as refunded at Stripe; no money came back, as none had left.
 */
export function moneyOf(intent: Stripe.PaymentIntent, isClosed: boolean, back: ReadonlySet<string>) {
  const charge = chargeOf(intent);
  const captured = charge?.amount_captured ?? 0;
  const refunded = Math.min(captured, charge?.amount_refunded ?? 0);
  const status = (): string => {
    if (intent.status === 'canceled') return 'voided';
    if (intent.status === 'requires_capture') return 'authorised';
    if (intent.status !== 'succeeded' && isClosed) return 'voided';
    if (intent.status !== 'succeeded') return intent.last_payment_error === null ? 'open' : 'failed';
    if (charge !== null && back.has(charge.id)) return 'disputed';
    if (refunded === 0) return 'captured';
    return refunded === captured ? 'refunded' : 'partially_refunded';
  };
  return { captured, refunded, status: status() };
}

/** What we write on a payment for one consult when it is made, and on its page. */
const overageSchema = z.object({
  consult_key: z.string().min(1),
  meter: meterSchema,
  payment_id: z.uuid().optional().catch(undefined),
});

/** Whether a payment is for one consult outside the plan. */
export const isOverage = ({ metadata }: Stripe.PaymentIntent): boolean =>
  overageSchema.safeParse(metadata).success;

/** The hosted pages of payments for one consult, as `fn_apply_customer_snapshot` reads them. */
export function pagesIn(pages: readonly Stripe.Checkout.Session[]) {
  return pages.flatMap(({ id, metadata, status }) => {
    const paymentId = overageSchema.safeParse(metadata).data?.payment_id;
    return paymentId === undefined ? [] : [{ id, paymentId, status }];
  });
}

/** Payments that nobody can make any more: their page closed. */
function closedIntents(pages: readonly Stripe.Checkout.Session[]): Set<string> {
  return new Set(
    pages.flatMap(({ payment_intent, status }) => {
      if (status !== 'expired' || payment_intent === null) return [];
      return [typeof payment_intent === 'string' ? payment_intent : payment_intent.id];
    }),
  );
}

/** Ids of the invoices by that of the payment that pays them. */
function invoicesByIntent(invoices: readonly Stripe.Invoice[]): Map<string, string> {
  const pairs = invoices.flatMap((invoice) =>
    (invoice.payments?.data ?? []).flatMap(({ payment }): [string, string][] => {
      const intent = payment.payment_intent;
      if (intent === undefined || intent === null) return [];
      return [[typeof intent === 'string' ? intent : intent.id, invoice.id]];
    }),
  );
  return new Map(pairs);
}

/** What else says where the money of a payment is. `chargedBack`: the charges whose money a bank has. */
interface Around {
  readonly invoices: readonly Stripe.Invoice[];
  readonly pages: readonly Stripe.Checkout.Session[];
  readonly chargedBack: ReadonlySet<string>;
}

/** The payments that are ours, of a consult or an invoice, as `fn_apply_customer_snapshot` reads them. */
export function paymentsIn(
  intents: readonly Stripe.PaymentIntent[],
  { invoices, pages, chargedBack }: Around,
) {
  const invoiceOf = invoicesByIntent(invoices);
  const closed = closedIntents(pages);
  return intents.flatMap((intent) => {
    const overage = overageSchema.safeParse(intent.metadata).data;
    const invoiceId = invoiceOf.get(intent.id);
    if (overage === undefined && invoiceId === undefined) return [];
    return [
      {
        intentId: intent.id,
        paymentId: overage?.payment_id ?? null,
        purpose: overage === undefined ? 'invoice' : 'overage',
        consultKey: overage?.consult_key ?? null,
        meter: overage?.meter ?? null,
        invoiceId: invoiceId ?? null,
        amount: intent.amount,
        currency: intent.currency.toUpperCase(),
        created: moment(intent.created),
        ...moneyOf(intent, closed.has(intent.id), chargedBack),
      },
    ];
  });
}
