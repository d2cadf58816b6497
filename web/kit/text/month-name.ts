/** A month as people read it, from any of its days: `2026-03-01` is `marzo de 2026` in Spanish and `March 2026` in English. */
export const monthName = (locale: string, day: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));
