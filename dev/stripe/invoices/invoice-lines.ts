import type { Period } from '../clocks/periods.ts';
import { formatMoney } from '../payments/money.ts';
import type { InvoiceItem, InvoiceLine, Price, Subscription, SubscriptionItem } from '../world/objects.ts';
import type { World } from '../world/world.ts';

/** A line of an invoice before it is on one. */
export interface LineDraft {
  amount: number;
  currency: string;
  description: string | null;
  period: Period;
  quantity: number;
  price: Price | null;
  subscription: string | null;
  /** The subscription item; null for an invoice item that belongs to none. */
  item: string | null;
  proration: boolean;
  invoiceItem: string | null;
  /** What a credit gives back: the invoice and the line that billed it. */
  credited: { invoice: string; line: string } | null;
  metadata: Record<string, string>;
}

/** The line that bills an item for one whole period; `amount` 0 for a trial. */
export function periodLine(
  world: World,
  subscription: Pick<Subscription, 'id' | 'metadata'>,
  item: SubscriptionItem,
  period: Period,
  trial = false,
): LineDraft {
  const { price } = item;
  const quantity = item.quantity ?? 1;
  const name = world.tables.products.get(price.product)?.name ?? price.product;
  const rate = `${formatMoney(price.unit_amount ?? 0, price.currency)} / ${price.recurring?.interval ?? 'month'}`;
  return {
    amount: trial ? 0 : (price.unit_amount ?? 0) * quantity,
    currency: price.currency,
    description: trial ? `Trial period for ${name}` : `${quantity} × ${name} (at ${rate})`,
    period,
    quantity,
    price,
    subscription: subscription.id,
    item: item.id,
    proration: false,
    invoiceItem: null,
    credited: null,
    metadata: subscription.metadata,
  };
}

/** The line of something that waited for an invoice. */
export function waitingLine(world: World, waiting: InvoiceItem): LineDraft {
  const details = waiting.parent?.subscription_details;
  const price = waiting.pricing?.price_details?.price;
  const credited = waiting.proration_details?.credited_items?.invoice_line_item_details;
  const line = credited?.invoice_line_items[0];
  return {
    amount: waiting.amount,
    currency: waiting.currency,
    description: waiting.description,
    period: waiting.period,
    quantity: waiting.quantity,
    price: (price === undefined ? undefined : world.tables.prices.get(price)) ?? null,
    subscription: details?.subscription ?? null,
    item: details?.subscription_item ?? null,
    proration: waiting.proration,
    invoiceItem: waiting.id,
    credited: credited === undefined || line === undefined ? null : { invoice: credited.invoice, line },
    metadata: waiting.metadata ?? {},
  };
}

/** A draft as the line of an invoice. */
export function asLine(world: World, draft: LineDraft, invoice: string): InvoiceLine {
  const proration_details = draft.proration
    ? {
        credited_items: draft.credited && {
          invoice: draft.credited.invoice,
          invoice_line_items: [draft.credited.line],
        },
      }
    : null;
  const shared = { proration: draft.proration, proration_details, subscription: draft.subscription };
  return {
    id: world.ids.next('il_1', 23),
    object: 'line_item',
    amount: draft.amount,
    currency: draft.currency,
    description: draft.description,
    discount_amounts: [],
    discountable: !draft.proration,
    discounts: [],
    invoice,
    livemode: false,
    metadata: draft.metadata,
    parent:
      draft.item === null
        ? {
            type: 'invoice_item_details',
            invoice_item_details: { ...shared, invoice_item: draft.invoiceItem ?? '' },
            subscription_item_details: null,
          }
        : {
            type: 'subscription_item_details',
            invoice_item_details: null,
            subscription_item_details: {
              ...shared,
              invoice_item: draft.invoiceItem,
              subscription_item: draft.item,
            },
          },
    period: draft.period,
    pretax_credit_amounts: [],
    pricing: draft.price && {
      type: 'price_details',
      price_details: { price: draft.price.id, product: draft.price.product },
      unit_amount_decimal: draft.price.unit_amount_decimal,
    },
    quantity: draft.quantity,
    quantity_decimal: String(draft.quantity),
    subscription: draft.subscription,
    subtotal: draft.amount,
    taxes: [],
  };
}
