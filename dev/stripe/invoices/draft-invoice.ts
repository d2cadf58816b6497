import type { Period } from '../clocks/periods.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import {
  type Invoice,
  type InvoiceItem,
  type InvoiceLine,
  listOf,
  type Subscription,
} from '../world/objects.ts';
import { clockOf, nowOf, type World } from '../world/world.ts';
import { asLine, type LineDraft, waitingLine } from './invoice-lines.ts';

export interface InvoicePlan {
  customer: string;
  subscription: Subscription | null;
  reason: 'subscription_create' | 'subscription_cycle' | 'subscription_update' | 'manual' | 'upcoming';
  lines: LineDraft[];
  /** What the invoice says it covers; its own moment when left out. */
  period?: Period | undefined;
  /** The moment of a proration, for `parent.subscription_details`. */
  prorationDate?: number | undefined;
}

/** A draft invoice as an object, not stored: also the answer of a preview. */
export function buildInvoice(world: World, plan: InvoicePlan, id: string): Invoice {
  const now = nowOf(world, plan.customer);
  const customer = world.tables.customers.get(plan.customer);
  const lines = plan.lines.map((line) => asLine(world, line, id));
  const total = lines.reduce((sum, line) => sum + line.amount, 0);
  const { subscription } = plan;
  return {
    id,
    object: 'invoice',
    account_country: 'ES',
    account_name: 'Stripe stand-in',
    account_tax_ids: null,
    amount_due: Math.max(0, total),
    amount_overpaid: 0,
    amount_paid: 0,
    amount_remaining: Math.max(0, total),
    amount_shipping: 0,
    application: null,
    attempt_count: 0,
    attempted: false,
    auto_advance: true,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null, provider: null, status: null },
    automatically_finalizes_at: null,
    billing_reason: plan.reason,
    collection_method: 'charge_automatically',
    created: now,
    currency: lines[0]?.currency ?? subscription?.currency ?? customer?.currency ?? 'eur',
    custom_fields: null,
    customer: plan.customer,
    customer_account: null,
    customer_address: customer?.address ?? null,
    customer_email: customer?.email ?? null,
    customer_name: customer?.name ?? null,
    customer_phone: customer?.phone ?? null,
    customer_shipping: null,
    customer_tax_exempt: customer?.tax_exempt ?? 'none',
    customer_tax_ids: [],
    default_payment_method: null,
    default_source: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    due_date: null,
    effective_at: null,
    ending_balance: null,
    footer: null,
    from_invoice: null,
    hosted_invoice_url: null,
    invoice_pdf: null,
    issuer: { type: 'self' },
    last_finalization_error: null,
    latest_revision: null,
    lines: listOf<InvoiceLine>(lines, `/v1/invoices/${id}/lines`),
    livemode: false,
    metadata: {},
    next_payment_attempt: null,
    number: null,
    on_behalf_of: null,
    parent: subscription && {
      type: 'subscription_details',
      quote_details: null,
      subscription_details: {
        metadata: subscription.metadata,
        subscription: subscription.id,
        ...(plan.prorationDate === undefined ? {} : { subscription_proration_date: plan.prorationDate }),
      },
    },
    payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
    period_end: plan.period?.end ?? now,
    period_start: plan.period?.start ?? now,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    receipt_number: null,
    rendering: null,
    shipping_cost: null,
    shipping_details: null,
    starting_balance: customer?.balance ?? 0,
    statement_descriptor: null,
    status: 'draft',
    status_transitions: { finalized_at: null, marked_uncollectible_at: null, paid_at: null, voided_at: null },
    subtotal: total,
    subtotal_excluding_tax: total,
    test_clock: customer?.test_clock ?? null,
    total,
    total_discount_amounts: [],
    total_excluding_tax: total,
    total_pretax_credit_amounts: [],
    total_taxes: [],
    webhooks_delivered_at: null,
  };
}

/**
 * Makes a draft invoice with the given lines and everything that waited for the subscription's next invoice.
 * `finalizesAt` null keeps it a draft until somebody acts.
 */
export function draftInvoice(world: World, plan: InvoicePlan, finalizesAt: number | null): Invoice {
  const waiting = world.tables.invoiceItems.having('waiting', plan.subscription?.id ?? plan.customer);
  const id = world.ids.next('in_1', 23);
  const lines = [...waiting.map((item) => waitingLine(world, item)), ...plan.lines];
  const built = buildInvoice(world, { ...plan, lines }, id);
  const invoice = world.tables.invoices.put({
    ...built,
    auto_advance: finalizesAt !== null,
    automatically_finalizes_at: finalizesAt,
  });
  for (const item of waiting) world.tables.invoiceItems.put({ ...item, invoice: id });
  for (const [i, line] of invoice.lines.data.entries()) noteBilled(world, id, line, waiting[i]);
  world.timeline.set('invoice', id, clockOf(world, plan.customer), finalizesAt);
  recordEvent(world, 'invoice.created', invoice);
  return invoice;
}

/** Remembers which stretch of an item's period a line billed, so that a later proration gives back just that. */
function noteBilled(
  world: World,
  invoice: string,
  line: InvoiceLine,
  waiting: InvoiceItem | undefined,
): void {
  const item = line.parent?.subscription_item_details?.subscription_item;
  if (item === undefined || line.amount < 0) return;
  const { start, end } = line.period;
  const spans = world.billed.get(item) ?? [];
  if (waiting === undefined) {
    world.billed.set(item, [
      { start, end, amount: line.amount, seconds: end - start, invoice, line: line.id },
    ]);
  } else {
    world.billed.set(
      item,
      spans.map((span) =>
        span.start === start && span.line === null ? { ...span, invoice, line: line.id } : span,
      ),
    );
  }
}
