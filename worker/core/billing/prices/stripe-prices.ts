import Stripe from 'stripe';
import type { ListedPrice } from './price-list.ts';

/** Stripe's prices, by their id and by the lookup key that they hold. */
export interface StripePrices {
  readonly byId: ReadonlyMap<string, Stripe.Price>;
  readonly byKey: ReadonlyMap<string, Stripe.Price>;
}

/** Stripe's product of a plan has an id of ours, so that it is made once. */
export const productIdOf = (price: Pick<ListedPrice, 'product' | 'planCode'>) =>
  `${price.product}_${price.planCode}`;

/** Stripe takes ten keys at a time. */
const keysAtOnce = 10;

/** More prices than a plan ever has. */
const mostPrices = 1_000;

async function priceWith(stripe: Stripe, id: string): Promise<Stripe.Price[]> {
  try {
    return [await stripe.prices.retrieve(id)];
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError && error.code === 'resource_missing') return [];
    throw error;
  }
}

/** Stripe's prices of our plans: all of their products, those that hold one of our keys, and those that we name. */
export async function fetchPrices(stripe: Stripe, list: readonly ListedPrice[]): Promise<StripePrices> {
  const keys = list.flatMap(({ lookupKey }) => lookupKey ?? []);
  const groups = Array.from({ length: Math.ceil(keys.length / keysAtOnce) }, (_, n) =>
    keys.slice(n * keysAtOnce, (n + 1) * keysAtOnce),
  );
  const products = [...new Set(list.map(productIdOf))];
  const found = await Promise.all([
    ...products.map((product) =>
      stripe.prices.list({ product, limit: 100 }).autoPagingToArray({ limit: mostPrices }),
    ),
    ...groups.map(async (group) => (await stripe.prices.list({ lookup_keys: group, limit: 100 })).data),
  ]);
  const byId = new Map(found.flat().map((price) => [price.id, price]));
  const unseen = list.flatMap(({ stripePriceId }) =>
    stripePriceId === null || byId.has(stripePriceId) ? [] : stripePriceId,
  );
  for (const price of (await Promise.all(unseen.map((id) => priceWith(stripe, id)))).flat())
    byId.set(price.id, price);
  const byKey = new Map(
    [...byId.values()].flatMap((price): [string, Stripe.Price][] =>
      price.lookup_key === null ? [] : [[price.lookup_key, price]],
    ),
  );
  return { byId, byKey };
}
