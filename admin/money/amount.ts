import type { Locale } from '../../web/kit/text/locale.ts';
import { majorUnits, minorDigitsOf } from '../../web/kit/text/money.ts';

/**
 * What a person typed as an amount, in minor units; null when it is none above zero, or finer than the currency. Takes `9,99` and
 * `9.99`; a thousand is written without a mark.
 */
export function minorUnitsOf(text: string, currency: string): number | null {
  const digits = minorDigitsOf(currency);
  const [, whole = '', fraction = ''] = /^\s*(\d{1,9})(?:[.,](\d+))?\s*$/.exec(text) ?? [];
  if (whole === '' || fraction.length > digits) return null;
  const amount = Number(whole) * 10 ** digits + Number(fraction.padEnd(digits, '0') || 0);
  return amount > 0 ? amount : null;
}

/** An amount as it is typed into the field again: `9.99`, in Spanish `9,99`. */
export function amountText(locale: Locale, minorUnits: number, currency: string): string {
  const digits = minorDigitsOf(currency);
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  }).format(majorUnits(minorUnits, currency));
}
