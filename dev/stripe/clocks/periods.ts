/** How often a price is billed. */
export interface Cycle {
  interval: string;
  interval_count: number;
}

export interface Period {
  start: number;
  end: number;
}

const DAY = 24 * 3600;
/** The longest an interval can be: the start of the search for a period. */
const LONGEST: Record<string, number> = { day: DAY, week: 7 * DAY, month: 31 * DAY, year: 366 * DAY };

/**
 * `anchor` plus so many cycles, in UTC. Months and years keep the anchor's day, or take the last day of a shorter month, and
 * come back to it: 31 Jan, 28 Feb, 31 Mar. https://docs.stripe.com/billing/subscriptions/billing-cycle
 */
export function addCycles(anchor: number, { interval, interval_count }: Cycle, cycles: number): number {
  const count = cycles * interval_count;
  if (interval === 'day' || interval === 'week') return anchor + count * (interval === 'day' ? DAY : 7 * DAY);
  const from = new Date(anchor * 1000);
  const months = from.getUTCMonth() + count * (interval === 'year' ? 12 : 1);
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), months + 1, 0)).getUTCDate();
  const day = Math.min(from.getUTCDate(), lastDay);
  const time = (anchor % DAY) + (anchor < 0 ? DAY : 0);
  return Date.UTC(from.getUTCFullYear(), months, day) / 1000 + (time % DAY);
}

/** The period that begins at or before `at` and ends after it, on the grid of the anchor. */
export function periodAt(anchor: number, cycle: Cycle, at: number): Period {
  const longest = (LONGEST[cycle.interval] ?? DAY) * cycle.interval_count;
  let cycles = Math.floor((at - anchor) / longest);
  while (addCycles(anchor, cycle, cycles + 1) <= at) cycles += 1;
  while (addCycles(anchor, cycle, cycles) > at) cycles -= 1;
  return { start: addCycles(anchor, cycle, cycles), end: addCycles(anchor, cycle, cycles + 1) };
}
