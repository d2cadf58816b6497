import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

export type Pricing = ApiOutputs['admin']['pricing']['list'];
export type Price = Pricing['prices'][number];
export type Plan = Pricing['plans'][number];

export const products = ['call-a-vet', 'gastronomy'] as const satisfies readonly Plan['product'][];
export const currencies = ['EUR', 'MXN', 'USD'] as const;
export const intervals = ['month', 'year'] as const satisfies readonly Price['interval'][];

/** What can have a price: a plan in a currency, for an interval. */
export type Slot = {
  plan: Plan;
  currency: (typeof currencies)[number];
  interval: (typeof intervals)[number];
};

/** How the address names a slot: as Stripe's lookup key does. */
export const slotKey = ({ plan, currency, interval }: Slot) =>
  [plan.product, plan.code, currency.toLowerCase(), interval].join('.');

/** Everything of a product that can have a price: a start plan costs nothing. */
export function slotsOf(plan: Plan): Slot[] {
  return plan.isStart
    ? []
    : intervals.flatMap((interval) => currencies.map((currency) => ({ plan, currency, interval })));
}

/** The prices of a slot: the one that is sold, null for none, and those before it, newest first. */
export function pricesOf(slot: Slot, pricing: Pricing): { sold: Price | null; before: Price[] } {
  const all = pricing.prices
    .filter(
      (price) =>
        price.product === slot.plan.product &&
        price.planCode === slot.plan.code &&
        price.currency === slot.currency &&
        price.interval === slot.interval,
    )
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return {
    sold: all.find(({ active }) => active) ?? null,
    before: all.filter(({ active }) => !active),
  };
}
