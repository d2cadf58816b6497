import type { BillingInterval } from '../../contract/money.ts';

/** What is needed of a plan to say what it costs. `unitAmount` in minor units. */
export interface Priced {
  readonly prices: readonly {
    readonly interval: BillingInterval;
    readonly currency: string;
    readonly unitAmount: number;
  }[];
}

/** What a plan costs in minor units; null when it is not sold so. */
export function priceOf(plan: Priced, interval: BillingInterval, currency: string): number | null {
  return (
    plan.prices.find((price) => price.interval === interval && price.currency === currency)?.unitAmount ??
    null
  );
}

/** What paying by the year saves against twelve months, in minor units; 0 when it saves nothing or is not sold so. */
export function yearlySaving(plan: Priced, currency: string): number {
  const month = priceOf(plan, 'month', currency);
  const year = priceOf(plan, 'year', currency);
  return month === null || year === null ? 0 : Math.max(0, 12 * month - year);
}

/** How many months of a year are free with every plan that is paid by the year: 2 of 12 when a year costs ten months. */
export function freeMonths(plans: readonly Priced[], currency: string): number {
  const sold = plans.filter((plan) => priceOf(plan, 'year', currency) !== null);
  const months = sold.map((plan) =>
    Math.floor(yearlySaving(plan, currency) / Math.max(1, priceOf(plan, 'month', currency) ?? 0)),
  );
  return months.length === 0 ? 0 : Math.min(...months);
}
