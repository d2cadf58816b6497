import type { Currency, Interval, Product } from './search.ts';

/** How a plan is bought. */
export type Offer = { product: Product; interval: Interval; currency: Currency };

/** An offer as it stands in the address. */
export function searchOf({ product, interval, currency }: Offer) {
  return {
    ...(product === 'gastronomy' && { product }),
    interval,
    currency,
  };
}
