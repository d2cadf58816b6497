import type { Wait } from './eta.ts';

/** Minutes that a wait is told in, the coarser the longer it is; beyond them in hours. */
const steps = [0, 2, 5, 10, 15, 20, 30, 40, 50, 60, 75, 90, 120, 150, 180, 240] as const;

const hour = 60;

/**
 * A wait as people are told it, in whole minutes: widened to the next steps and never narrowed, so that nobody is told "3.7 minutes".
 * `from` 0 is read as "less than `to`".
 */
export function rangeOf(wait: Wait): { from: number; to: number } {
  const [early, late] = [wait.from / 60_000, wait.to / 60_000];
  const longest = steps[steps.length - 1] ?? 0;
  return {
    from: early >= longest ? Math.floor(early / hour) * hour : (steps.findLast((step) => step <= early) ?? 0),
    to: steps.find((step) => step > 0 && step >= late) ?? Math.ceil(late / hour) * hour,
  };
}
