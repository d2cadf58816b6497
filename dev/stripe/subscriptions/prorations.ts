import { recordEvent } from '../webhooks/record-event.ts';
import type { InvoiceItem, Subscription, SubscriptionItem } from '../world/objects.ts';
import { type BilledSpan, clockOf, type World } from '../world/world.ts';

/** A credit or a debit of a plan change, before it is stored. */
export interface Proration {
  item: SubscriptionItem;
  amount: number;
  start: number;
  end: number;
  /** The stretch that a debit bills; a credit has none. */
  span: BilledSpan | null;
  credited: { invoice: string; line: string } | null;
}

/**
 * What was billed for an item beyond `at`, given back: the unused part of each stretch, by the second, as flexible billing mode
 * does it (what was never billed is not credited). https://docs.stripe.com/billing/subscriptions/prorations
 */
export function creditFor(world: World, item: SubscriptionItem, at: number): Proration[] {
  return (world.billed.get(item.id) ?? []).flatMap((span) => {
    const start = Math.max(span.start, at);
    const amount = Math.round((span.amount * (span.end - start)) / span.seconds);
    if (span.end <= start || amount === 0) return [];
    const credited =
      span.invoice === null || span.line === null ? null : { invoice: span.invoice, line: span.line };
    return [{ item, amount: -amount, start, end: span.end, span: null, credited }];
  });
}

/** What an item costs from `at` to the end of its period. */
export function debitFor(item: SubscriptionItem, at: number): Proration[] {
  const { current_period_start: start, current_period_end: end } = item;
  const seconds = end - start;
  const full = (item.price.unit_amount ?? 0) * (item.quantity ?? 1);
  const amount = Math.round((full * (end - at)) / seconds);
  if (end <= at || amount === 0) return [];
  return [
    {
      item,
      amount,
      start: at,
      end,
      span: { start: at, end, amount: full, seconds, invoice: null, line: null },
      credited: null,
    },
  ];
}

/** Notes that nothing is billed for an item beyond `at` any more. */
export function cutBilled(world: World, item: string, at: number): void {
  const kept = (world.billed.get(item) ?? []).map((span) => ({ ...span, end: Math.min(span.end, at) }));
  world.billed.set(
    item,
    kept.filter((span) => span.end > span.start),
  );
}

/** The invoice item of a proration, as an object: stored by {@link storeProration}, only shown by a preview. */
export function prorationItem(world: World, subscription: Subscription, proration: Proration): InvoiceItem {
  const { item, amount, credited } = proration;
  const now = world.time.now(clockOf(world, subscription.customer));
  const name = world.tables.products.get(item.price.product)?.name ?? item.price.product;
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    proration.start * 1000,
  );
  return {
    id: world.ids.next('ii_1', 23),
    object: 'invoiceitem',
    amount,
    currency: item.price.currency,
    customer: subscription.customer,
    customer_account: null,
    date: now,
    description:
      amount < 0 ? `Unused time on ${name} after ${day}` : `Remaining time on ${name} after ${day}`,
    discountable: false,
    discounts: [],
    invoice: null,
    livemode: false,
    metadata: {},
    parent: {
      type: 'subscription_details',
      subscription_details: { subscription: subscription.id, subscription_item: item.id },
    },
    period: { start: proration.start, end: proration.end },
    pricing: {
      type: 'price_details',
      price_details: { price: item.price.id, product: item.price.product },
      unit_amount_decimal: item.price.unit_amount_decimal,
    },
    proration: true,
    proration_details: {
      credited_items: credited && {
        type: 'invoice_line_items',
        invoice_line_item_details: { invoice: credited.invoice, invoice_line_items: [credited.line] },
      },
      discount_amounts: [],
    },
    quantity: item.quantity ?? 1,
    quantity_decimal: String(item.quantity ?? 1),
    tax_rates: [],
    test_clock: subscription.test_clock,
  };
}

/** Lets a proration wait for the subscription's next invoice. */
export function storeProration(world: World, subscription: Subscription, proration: Proration): void {
  const waiting = world.tables.invoiceItems.put(prorationItem(world, subscription, proration));
  if (proration.span !== null) {
    const spans = world.billed.get(proration.item.id) ?? [];
    world.billed.set(proration.item.id, [...spans, proration.span]);
  }
  recordEvent(world, 'invoiceitem.created', waiting);
}
