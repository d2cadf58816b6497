import { type BillingInterval, billingIntervals, type Currency, currencies } from '../../contract/money.ts';
import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

export type Pricing = ApiOutputs['admin']['pricing']['list'];
export type Price = Pricing['prices'][number];
export type Plan = Pricing['plans'][number];

/** What can have a price: a plan in a currency, for an interval. */
export type Slot = {
  plan: Plan;
  currency: Currency;
  interval: BillingInterval;
};

/** How the address names a slot: as Stripe's lookup key does. */
export const slotKey = ({ plan, currency, interval }: Slot) =>
  [plan.product, plan.code, currency.toLowerCase(), interval].join('.');

/** Everything of a product that can have a price: a start plan costs nothing. */
export function slotsOf(plan: Plan): Slot[] {
  return plan.isStart
    ? []
    : billingIntervals.flatMap((interval) => currencies.map((currency) => ({ plan, currency, interval })));
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
