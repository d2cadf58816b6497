import { invalid } from '../api/refusal.ts';
import { saveCustomer } from '../customers/customer-record.ts';
import { createIntent } from '../payments/create-intent.ts';
import { leastCharge } from '../payments/money.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import type { Invoice } from '../world/objects.ts';
import { nowOf, type World } from '../world/world.ts';
import { collectInvoice, markPaid } from './collect-invoice.ts';

/** Draft to open: the number, the amount after the customer's balance, and the intent that will pay it. Nothing due is paid at once. */
export function finalizeInvoice(world: World, draft: Invoice): Invoice {
  if (draft.status !== 'draft')
    throw invalid("This invoice is already finalized, you can't re-finalize a non-draft invoice.", {
      code: 'invoice_not_editable',
    });
  const now = nowOf(world, draft.customer);
  const customer = world.tables.customers.get(draft.customer ?? '');
  const owed = draft.total + (customer?.balance ?? 0);
  // A credit, or less than Stripe can charge, moves to the customer's balance: https://docs.stripe.com/billing/customer/balance
  const due = owed < leastCharge(draft.currency) ? 0 : owed;
  const invoice = world.tables.invoices.put({
    ...draft,
    amount_due: due,
    amount_remaining: due,
    automatically_finalizes_at: null,
    effective_at: now,
    ending_balance: owed - due,
    hosted_invoice_url: `${world.url}/i/${draft.id}`,
    number: `${customer?.invoice_prefix ?? 'X'}-${String(customer?.next_invoice_sequence ?? 1).padStart(4, '0')}`,
    starting_balance: customer?.balance ?? 0,
    status: 'open',
    status_transitions: { ...draft.status_transitions, finalized_at: now },
  });
  world.timeline.set('invoice', invoice.id, '', null);
  if (customer !== undefined) {
    const counted = {
      next_invoice_sequence: (customer.next_invoice_sequence ?? 1) + 1,
      currency: invoice.currency,
    };
    if (owed - due === customer.balance) world.tables.customers.put({ ...customer, ...counted });
    else saveCustomer(world, customer, { ...counted, balance: owed - due });
  }
  if (due > 0) openPayment(world, invoice);
  recordEvent(world, 'invoice.finalized', invoice);
  return due === 0 ? markPaid(world, invoice) : invoice;
}

function openPayment(world: World, invoice: Invoice): void {
  const intent = createIntent(world, {
    amount: invoice.amount_due,
    currency: invoice.currency,
    customer: invoice.customer,
    description:
      invoice.billing_reason === 'subscription_create' ? 'Subscription creation' : 'Subscription update',
    setup_future_usage: 'off_session',
    allow_redirects: 'never',
  });
  world.tables.invoicePayments.put({
    id: world.ids.next('inpay_1', 23),
    object: 'invoice_payment',
    amount_paid: null,
    amount_requested: invoice.amount_due,
    created: invoice.created,
    currency: invoice.currency,
    invoice: invoice.id,
    is_default: true,
    livemode: false,
    payment: { type: 'payment_intent', payment_intent: intent.id },
    status: 'open',
    status_transitions: { canceled_at: null, paid_at: null },
  });
}

/** An invoice's own time came: a draft is finalized and collected, an open one is tried again. */
export function invoiceDue(world: World, id: string): void {
  const invoice = world.tables.invoices.get(id);
  if (invoice?.status === 'draft') {
    const open = finalizeInvoice(world, invoice);
    if (open.status === 'open') collectInvoice(world, open, { offSession: true });
  } else if (invoice?.status === 'open') {
    collectInvoice(world, invoice, { offSession: true });
  }
}
