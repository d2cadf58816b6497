import type { Locale } from '../../kit/text/locale.ts';

/** `lunes` to `domingo`. 2024 began on a Monday. */
export function weekdayNames(locale: Locale): readonly string[] {
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return [1, 2, 3, 4, 5, 6, 7].map((day) => name.format(Date.UTC(2024, 0, day)));
}

/** `jueves, 24 de diciembre`, with the year when it is not `thisYear`. `date`: `2026-12-24`. */
export function formatDate(locale: Locale, date: string, thisYear: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    ...(date.startsWith(thisYear) ? {} : { year: 'numeric' }),
  }).format(Date.parse(`${date}T00:00:00Z`));
}
