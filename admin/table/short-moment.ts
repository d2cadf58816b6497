import type { Locale } from '../../web/kit/text/locale.ts';

/** `22 nov, 14:05`: a moment in a narrow column; the year shows only when it is not the present one. */
export function formatShortMoment(locale: Locale, at: Date, now = new Date()): string {
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    ...year,
  }).format(at);
}
