import type { ConsultMode } from '../../../contract/consults.ts';
import type { Level } from '../../../contract/urgency.ts';

/** How long something takes, in milliseconds: half of it at most the median, nine of ten at most the 90th percentile. */
export interface Spread {
  readonly median: number;
  readonly p90: number;
}

/** How long consults take and how many come, as measured or, while too few were, as usual. */
export interface Handling {
  /** From the accept to the end. */
  readonly consult: Readonly<Record<ConsultMode, Spread>>;
  /** From the first offer of a consult to its accept: declines and offers that ran out are in it. */
  readonly accept: Spread;
  /** How many consults of each level begin to wait in an hour. */
  readonly perHour: Readonly<Record<Level, number>>;
}

const minute = 60_000;

/** Of fewer than these nothing is said: the usual is closer than chance. */
export const fewestMeasured = 20;

/**
 * What is assumed until enough was measured: a vet's remote consult takes about a quarter of an hour, one of ten more than half an hour
 * (the length of the appointments that telemedicine services sell, 15 to 30 minutes), and an offer is answered within its 20 seconds.
 */
export const usualHandling: Handling = {
  consult: {
    chat: { median: 14 * minute, p90: 32 * minute },
    video: { median: 12 * minute, p90: 25 * minute },
  },
  accept: { median: 8_000, p90: 30_000 },
  perHour: { red: 0, orange: 0, yellow: 0, green: 0, blue: 0 },
};

/** The 90th percentile of the standard normal distribution. */
export const normalP90 = 1.2816;

/**
 * The mean of what takes so long, in milliseconds, by the log-normal distribution that has this median and this 90th percentile: a
 * consult that somebody forgot to end moves neither.
 */
export function meanOf({ median, p90 }: Spread): number {
  const sigma = Math.log(Math.max(p90, median) / median) / normalP90;
  return median * Math.exp(sigma ** 2 / 2);
}
