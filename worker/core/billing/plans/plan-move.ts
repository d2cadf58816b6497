import type { BillingInterval } from '../../../../contract/money.ts';

interface Place {
  /** Of the plan among the product's, the smallest first. */
  readonly position: number;
  readonly interval: BillingInterval;
}

/**
 * What going from one plan to another is: `same` changes nothing, `more` (a bigger plan, or the same one paid by the year)
 * begins at once and is paid at once, `less` begins when the running period ends.
 */
export function planMove(from: Place, to: Place): 'same' | 'more' | 'less' {
  if (to.position !== from.position) return to.position > from.position ? 'more' : 'less';
  if (to.interval === from.interval) return 'same';
  return to.interval === 'year' ? 'more' : 'less';
}
