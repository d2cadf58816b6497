import type Stripe from 'stripe';
import type { ListedPrice } from './price-list.ts';
import type { StripePrices } from './stripe-prices.ts';

/**
 * How Stripe differs from a price of ours. `missing`: it has none; `unlinked`: it has the same one and we do not know it yet;
 * `different`: what is sold there under the key costs something else; `archived`: it is not sold; `keyLost`: the key is not with
 * it; `stillSold`: we replaced it and it is sold on.
 */
export const priceDrifts = ['missing', 'unlinked', 'different', 'archived', 'keyLost', 'stillSold'] as const;
export type PriceDrift = (typeof priceDrifts)[number];

/** A price of ours beside what Stripe has for it. */
export interface ComparedPrice {
  readonly price: ListedPrice;
  /** Null: they agree. */
  readonly drift: PriceDrift | null;
  /** Stripe's price with the id that we know. */
  readonly own: Stripe.Price | null;
  /** Another one that holds its key, and is none of ours. */
  readonly intruder: Stripe.Price | null;
}

function sameTerms(price: ListedPrice, there: Stripe.Price): boolean {
  return (
    there.unit_amount === price.unitAmount &&
    there.currency === price.currency.toLowerCase() &&
    there.recurring?.interval === price.interval &&
    there.recurring.interval_count === 1
  );
}

function driftOf(price: ListedPrice, own: Stripe.Price | null, intruder: Stripe.Price | null) {
  if (!price.active) return own?.active === true ? 'stillSold' : null;
  if (own === null) {
    if (intruder === null) return 'missing';
    return intruder.active && sameTerms(price, intruder) ? 'unlinked' : 'different';
  }
  if (!sameTerms(price, own)) return 'different';
  if (!own.active) return 'archived';
  return own.lookup_key === price.lookupKey ? null : 'keyLost';
}

/** Puts the price list beside what Stripe sells. */
export function comparePrices(list: readonly ListedPrice[], there: StripePrices): ComparedPrice[] {
  const ours = new Set(list.map(({ stripePriceId }) => stripePriceId));
  return list.map((price) => {
    const own = there.byId.get(price.stripePriceId ?? '') ?? null;
    const holder = there.byKey.get(price.lookupKey ?? '') ?? null;
    const intruder = holder === null || ours.has(holder.id) ? null : holder;
    return { price, drift: driftOf(price, own, intruder), own, intruder };
  });
}
