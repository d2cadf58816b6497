const days = new Map<string, Intl.DateTimeFormat>();

/** The day (`YYYY-MM-DD`) on a clock of this zone (IANA) at a moment (epoch ms). */
export function dayAt(timeZone: string, now: number): string {
  const known = days.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  days.set(timeZone, known);
  return known.format(now);
}
