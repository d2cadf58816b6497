const minute = 60_000;
const day = 1_440 * minute;

/** What a clock on a wall shows: a date, and minutes since its midnight. */
export interface WallTime {
  /** `2026-11-29` */
  readonly date: string;
  readonly minutes: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(zone, made);
  return made;
}

/** Milliseconds since 1970 that a clock in the zone seems to show, as if it stood in UTC. */
function readingAt(zone: string, instant: number): number {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** What the clocks of a zone (an IANA name) show at an instant. */
export function wallTimeAt(zone: string, instant: number): WallTime {
  const reading = readingAt(zone, instant);
  const midnight = Math.floor(reading / day) * day;
  return {
    date: new Date(midnight).toISOString().slice(0, 10),
    minutes: Math.floor((reading - midnight) / minute),
  };
}

/** A date some days on: `dayAfter('2026-12-31', 1)` is `2027-01-01`. */
export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** ISO 8601: 1 is Monday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/**
 * The first instant at which the clocks of a zone have reached a time of a date; `minutes` may pass 1440 into the days after. Of an hour that
 * comes twice it is the first; a time that is skipped is reached when it is skipped.
 */
export function instantOf(zone: string, date: string, minutes: number): number {
  const wanted = Date.parse(`${date}T00:00:00Z`) + minutes * minute;
  const offsetAt = (instant: number) => readingAt(zone, instant) - instant;
  const candidates = [wanted - offsetAt(wanted - day), wanted - offsetAt(wanted + day)].sort((a, b) => a - b);
  const exact = candidates.find((instant) => readingAt(zone, instant) === wanted);
  if (exact !== undefined) return exact;
  let [before = wanted, after = wanted] = candidates;
  while (after - before > minute) {
    const middle = before + Math.floor((after - before) / (2 * minute)) * minute;
    if (readingAt(zone, middle) < wanted) before = middle;
    else after = middle;
  }
  return after;
}
