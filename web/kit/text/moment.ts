import type { Locale } from './locale.ts';

const sameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString();

/** `14:05` or `2:05 PM`: the hour of a message. */
export function formatTime(locale: Locale, at: Date): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at);
}

/** `22 de noviembre de 2026`; the year is left out in the current one. */
export function formatDay(locale: Locale, at: Date, now = new Date()): string {
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...year }).format(at);
}

/** `hoy`, `ayer`, `mañana`, else the date: the line between two days of a conversation, or when somebody comes. */
export function formatNearDay(locale: Locale, at: Date, now = new Date()): string {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const days of [0, -1, 1]) {
    const near = new Date(now);
    near.setDate(now.getDate() + days);
    if (sameDay(at, near)) return relative.format(days, 'day');
  }
  return formatDay(locale, at, now);
}

/** `hoy, 14:05`, `mañana, 9:30`, else date and time: when something was last seen, or when somebody comes. */
export function formatNearMoment(locale: Locale, at: Date, now = new Date()): string {
  return `${formatNearDay(locale, at, now)}, ${formatTime(locale, at)}`;
}

/** `jueves, 3 de diciembre, 14:05`: until when something can be done. */
export function formatDeadline(locale: Locale, at: Date): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}

/** Date and time in one line, for lists and tables. */
export function formatMoment(locale: Locale, at: Date): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
