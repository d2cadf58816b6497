import type { Locale } from './locale.ts';

type Unit = 'second' | 'minute' | 'hour' | 'day';

/** How long something has lasted, rounded down to the unit that matters: `40 s`, `4 min`, `2 h`, `3 días`. Never negative. */
export function formatDuration(locale: Locale, milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const write = (value: number, unit: Unit) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  if (seconds < 60) return write(seconds, 'second');
  if (seconds < 3600) return write(Math.floor(seconds / 60), 'minute');
  if (seconds < 86_400) return write(Math.floor(seconds / 3600), 'hour');
  return write(Math.floor(seconds / 86_400), 'day');
}
