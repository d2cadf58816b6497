import type { Currency } from '../../contract/money.ts';

const dollarRegions = new Set(['US', 'PR', 'EC', 'SV', 'PA']);

/** The currency that prices are shown in there. The same table as `currency_of` in the database. */
export function regionCurrency(region: string): Currency {
  if (region === 'MX') return 'MXN';
  return dollarRegions.has(region) ? 'USD' : 'EUR';
}
