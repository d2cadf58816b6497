import type { Hours } from '../../../content/hours.ts';
import { dayAfter, instantOf, wallTimeAt, weekdayOf } from './zone-clock.ts';

/** Whether a place is open, and when that changes (epoch ms); null when it does not within a year, or is open for days on end. */
export interface Opening {
  readonly isOpen: boolean;
  readonly changesAt: number | null;
}

/** Minutes since the midnight of the date that they are told of. */
interface Shift {
  readonly opens: number;
  readonly closes: number;
}

/** The shifts that begin on a date, in order: those of its own, or of its weekday. None: it stays closed. */
export function shiftsOn(hours: Hours, date: string): Shift[] {
  const special = hours.special.filter(({ day }) => day === date);
  const shifts =
    special.length > 0 ? special : hours.week.filter(({ weekday }) => weekday === weekdayOf(date));
  return shifts
    .flatMap(({ opens, closes }) => (opens === null || closes === null ? [] : [{ opens, closes }]))
    .sort((a, b) => a.opens - b.opens);
}

const longRun = 8 * 86_400_000;
const farthestDay = 366;

/**
 * Whether a place is open at an instant. Shifts that touch or overlap are one; a shift that began the day before counts until it closes. `zone` is
 * an IANA name; what clock changes do to a shift is said at `instantOf`.
 */
export function openingAt(hours: Hours, zone: string, now: number): Opening {
  const today = wallTimeAt(zone, now).date;
  let run = { from: 0, to: 0 };
  const told = (): Opening =>
    now >= run.from ? { isOpen: true, changesAt: run.to } : { isOpen: false, changesAt: run.from };
  for (let days = -1; days <= farthestDay; days++) {
    const date = dayAfter(today, days);
    for (const { opens, closes } of shiftsOn(hours, date)) {
      const from = instantOf(zone, date, opens);
      const to = instantOf(zone, date, closes);
      // A shift within an hour that is skipped does not take place.
      if (to <= from) continue;
      if (from <= run.to) run = { from: run.from, to: Math.max(run.to, to) };
      else if (run.to > now) return told();
      else run = { from, to };
    }
    if (run.to > now + longRun && run.from <= now) return { isOpen: true, changesAt: null };
    // What begins on a later day cannot lengthen a run that ends on this one.
    if (run.to > now && instantOf(zone, date, 1_440) > run.to) return told();
  }
  return { isOpen: false, changesAt: null };
}
