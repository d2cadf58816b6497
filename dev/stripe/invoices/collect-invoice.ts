import { methodOf } from '../customers/payment-methods.ts';
import { type Attempt, cancelIntent, payIntent } from '../payments/pay-intent.ts';
import { recordChange, recordEvent } from '../webhooks/record-event.ts';
import type { Invoice, PaymentIntent, PaymentMethod } from '../world/objects.ts';
import { clockOf, nowOf, type World } from '../world/world.ts';

const DAY = 24 * 3600;

/** Changes an invoice and announces it. */
export function saveInvoice(world: World, before: Invoice, change: Partial<Invoice>): Invoice {
  const invoice = world.tables.invoices.put({ ...before, ...change });
  world.timeline.set(
    'invoice',
    invoice.id,
    clockOf(world, invoice.customer),
    invoice.next_payment_attempt ?? invoice.automatically_finalizes_at,
  );
  recordChange(world, 'invoice.updated', before, invoice);
  return invoice;
}

/** The intent that pays an invoice; undefined when nothing is due. */
export function intentOf(world: World, invoice: string): PaymentIntent | undefined {
  const payment = world.tables.invoicePayments.having('invoice', invoice).at(-1);
  return world.tables.intents.get(payment?.payment.payment_intent ?? '');
}

/** The method that an invoice is collected with: its own, its subscription's or its customer's default. */
function methodFor(world: World, invoice: Invoice): PaymentMethod | undefined {
  const subscription = invoice.parent?.subscription_details?.subscription;
  const own = world.tables.methods.get(invoice.default_payment_method ?? '');
  return own ?? methodOf(world, world.tables.subscriptions.get(subscription ?? ''), invoice.customer);
}

/** Tries to collect an open invoice. Without any payment method the attempt fails, as at Stripe. */
export function collectInvoice(
  world: World,
  invoice: Invoice,
  how: { offSession: boolean; method?: PaymentMethod | undefined },
): Attempt | undefined {
  const intent = intentOf(world, invoice.id);
  const method = how.method ?? methodFor(world, invoice);
  if (intent === undefined) return undefined;
  if (method !== undefined) {
    const returnUrl = invoice.hosted_invoice_url ?? null;
    return payIntent(world, intent, method, { offSession: how.offSession, returnUrl, canWait: true });
  }
  markFailed(world, invoice);
  return {
    intent,
    decline: {
      code: 'resource_missing',
      decline_code: '',
      message: 'This customer has no attached payment source or default payment method.',
    },
  };
}

/** What an intent's new state means for the invoice that it pays. */
export function invoiceOnIntent(world: World, intent: PaymentIntent): void {
  const payment = world.tables.invoicePayments.having('intent', intent.id)[0];
  const invoice = world.tables.invoices.get(payment?.invoice ?? '');
  if (payment === undefined || invoice?.status !== 'open') return;
  if (intent.status === 'succeeded') {
    const paid_at = nowOf(world, invoice.customer);
    const paid = {
      amount_paid: intent.amount,
      status: 'paid',
      status_transitions: { canceled_at: null, paid_at },
    };
    const settled = world.tables.invoicePayments.put({ ...payment, ...paid });
    markPaid(world, invoice, invoice.attempt_count + 1);
    recordEvent(world, 'invoice_payment.paid', settled);
  } else if (intent.status === 'requires_payment_method') {
    markFailed(world, invoice);
  } else if (intent.status === 'requires_action') {
    markFailed(world, invoice, 'invoice.payment_action_required');
  }
}

/** Open to paid: by its intent, or at once because nothing is due. */
export function markPaid(world: World, before: Invoice, attempts = before.attempt_count): Invoice {
  const invoice = saveInvoice(world, before, {
    amount_paid: before.amount_due,
    amount_remaining: 0,
    attempt_count: attempts,
    attempted: true,
    next_payment_attempt: null,
    status: 'paid',
    status_transitions: { ...before.status_transitions, paid_at: nowOf(world, before.customer) },
  });
  recordEvent(world, 'invoice.paid', invoice);
  recordEvent(world, 'invoice.payment_succeeded', invoice);
  world.reactions.invoiceSettled(world, invoice, 'paid');
  return invoice;
}

/** A failed attempt: the next one by the dunning plan, or none. A first invoice is never tried again by itself. */
function markFailed(world: World, before: Invoice, type = 'invoice.payment_failed'): void {
  const wait =
    before.billing_reason === 'subscription_create' || !before.auto_advance
      ? undefined
      : world.settings.dunning.retryAfterDays[before.attempt_count];
  const invoice = saveInvoice(world, before, {
    attempt_count: before.attempt_count + 1,
    attempted: true,
    next_payment_attempt: wait === undefined ? null : nowOf(world, before.customer) + wait * DAY,
  });
  recordEvent(world, type, invoice);
  const last =
    wait === undefined && before.billing_reason !== 'subscription_create' && before.auto_advance === true;
  world.reactions.invoiceSettled(world, invoice, 'failed');
  if (last) world.reactions.invoiceSettled(world, invoice, 'given_up');
}

/** Open to void or uncollectible. */
export function closeInvoice(world: World, before: Invoice, status: 'void' | 'uncollectible'): Invoice {
  const now = nowOf(world, before.customer);
  const field = status === 'void' ? 'voided_at' : 'marked_uncollectible_at';
  const invoice = saveInvoice(world, before, {
    automatically_finalizes_at: null,
    next_payment_attempt: null,
    status,
    status_transitions: { ...before.status_transitions, [field]: now },
  });
  recordEvent(world, status === 'void' ? 'invoice.voided' : 'invoice.marked_uncollectible', invoice);
  const intent = status === 'void' ? intentOf(world, invoice.id) : undefined;
  if (intent !== undefined && intent.status !== 'canceled') cancelIntent(world, intent, 'void_invoice');
  world.reactions.invoiceSettled(world, invoice, 'closed');
  return invoice;
}
