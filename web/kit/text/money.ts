/** Digits of the smallest unit of a currency: two for euros, none for yen. */
export const minorDigitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** An amount in the smallest unit of its currency as a number of whole ones: `990, 'EUR'` is 9.9. */
export const majorUnits = (minorUnits: number, currency: string): number =>
  minorUnits / 10 ** minorDigitsOf(currency);

/**
 * An amount in the smallest unit of its currency as people read it: `990, 'EUR'` is `9,90 €` in Spanish and `€9.90` in English.
 * Whole amounts lose their decimals.
 */
export function formatMoney(locale: string, minorUnits: number, currency: string): string {
  const amount = majorUnits(minorUnits, currency);
  const whole = Number.isInteger(amount);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    ...(whole && { minimumFractionDigits: 0 }),
  }).format(amount);
}
