/** The currencies that prices are shown in. */
export const shownCurrencies = ['EUR', 'USD', 'MXN'] as const;
export type ShownCurrency = (typeof shownCurrencies)[number];

const dollarRegions = new Set(['US', 'PR', 'EC', 'SV', 'PA']);

/** The currency that prices are shown in there. The same table as `currency_of` in the database. */
export function regionCurrency(region: string): ShownCurrency {
  if (region === 'MX') return 'MXN';
  return dollarRegions.has(region) ? 'USD' : 'EUR';
}
