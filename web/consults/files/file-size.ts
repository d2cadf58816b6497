import type { Locale } from '../../kit/text/locale.ts';

const units = [
  { unit: 'megabyte', bytes: 1024 * 1024 },
  { unit: 'kilobyte', bytes: 1024 },
] as const;

/** `2,4 MB`, `380 kB`: how much a file has. */
export function formatSize(locale: Locale, bytes: number): string {
  const { unit, bytes: one } = units.find((each) => bytes >= each.bytes) ?? units[1];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(Math.max(bytes / one, unit === 'kilobyte' ? 1 : 0));
}
