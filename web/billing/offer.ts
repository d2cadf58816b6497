import type { BillingInterval, Currency } from '../../contract/money.ts';
import type { Product } from '../../contract/products.ts';

/** How a plan is bought. */
export type Offer = { product: Product; interval: BillingInterval; currency: Currency };

/** An offer as it stands in the address. */
export function searchOf({ product, interval, currency }: Offer) {
  return {
    ...(product === 'gastronomy' && { product }),
    interval,
    currency,
  };
}
