/**
 * An amount in the smallest unit of its currency as people read it: `990, 'EUR'` is `9,90 €` in Spanish and `€9.90` in English.
 * Whole amounts lose their decimals.
 */
export function formatMoney(locale: string, minorUnits: number, currency: string): string {
  const style = { style: 'currency', currency } as const;
  const digits = new Intl.NumberFormat(locale, style).resolvedOptions().maximumFractionDigits ?? 2;
  const amount = minorUnits / 10 ** digits;
  const whole = Number.isInteger(amount);
  return new Intl.NumberFormat(locale, { ...style, ...(whole && { minimumFractionDigits: 0 }) }).format(
    amount,
  );
}
