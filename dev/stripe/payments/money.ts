/** The least that Stripe charges, in minor units: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const LEAST: Record<string, number> = { eur: 50, usd: 50, mxn: 1000 };

export function leastCharge(currency: string): number {
  return LEAST[currency] ?? 50;
}

const formats = new Map<string, Intl.NumberFormat>();

/** An amount of minor units for people: `9,99 €` in Spanish, `€9.99` in English. */
export function formatMoney(amount: number, currency: string, locale = 'en'): string {
  const key = `${locale} ${currency}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(locale, { style: 'currency', currency: currency.toUpperCase() });
  formats.set(key, format);
  return format.format(amount / 100);
}
