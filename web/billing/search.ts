import { type BillingInterval, billingIntervals, type Currency, currencies } from '../../contract/money.ts';
import type { Product } from '../../contract/products.ts';

/** As it stands in the address. What a reader does not name, the router hands on unread: each names its word even to leave it out. */
type Search = Record<string, unknown>;

const readInterval = (interval: unknown) => billingIntervals.find((known) => known === interval);

/** `?product=&interval=&currency=` of what is for sale; what is missing or unknown is left to the screen. */
function readOffer(search: Search): {
  product?: Product | undefined;
  interval?: BillingInterval | undefined;
  currency?: Currency | undefined;
} {
  return {
    product: search.product === 'gastronomy' ? 'gastronomy' : undefined,
    interval: readInterval(search.interval),
    currency: currencies.find((known) => known === search.currency),
  };
}

/** The order on `/subscribe`: the offer with its plan, and whether the person came back from the page to pay without paying. */
export function readOrder(search: Search): ReturnType<typeof readOffer> & {
  plan?: string | undefined;
  checkout?: 'cancelled' | undefined;
} {
  return {
    ...readOffer(search),
    plan: readCode(search.plan),
    checkout: search.checkout === 'cancelled' ? 'cancelled' : undefined,
  };
}

const readCode = (code: unknown) =>
  typeof code === 'string' && /^[\w-]{1,60}$/.test(code) ? code : undefined;

/**
 * `/app/billing`: where the person came back from (`done`: they paid; `portal`: the payment provider's own page), and the plan that they
 * want to change to.
 */
export function readBilling(search: Search): {
  checkout?: 'done' | 'portal' | undefined;
  product?: Product | undefined;
  change?: string | undefined;
  interval?: BillingInterval | undefined;
} {
  const { checkout } = search;
  return {
    checkout: checkout === 'done' || checkout === 'portal' ? checkout : undefined,
    product: search.product === 'gastronomy' ? 'gastronomy' : undefined,
    change: readCode(search.change),
    interval: readInterval(search.interval),
  };
}
