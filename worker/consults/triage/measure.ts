import type { Level } from '../../../contract/urgency.ts';
import { moreUrgent } from './level.ts';
import type { Measure } from './rules.ts';

/** Whether a value can be true of a living animal. One that cannot is refused with the plausible range. */
export function isPlausible(measure: Measure, value: number): boolean {
  const [least, most] = measure.plausible;
  return value >= least && value <= most;
}

/** How urgent a measured value is; null when it is within what needs no vet. */
export function measureLevel(measure: Measure, value: number): Level | null {
  const reached = measure.bands.filter(
    ({ over, under }) => (over !== undefined && value > over) || (under !== undefined && value < under),
  );
  return reached.reduce<Level | null>(
    (worst, { level }) => (worst === null ? level : moreUrgent(worst, level)),
    null,
  );
}
