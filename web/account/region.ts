import type { Currency } from '../../contract/money.ts';

const dollarRegions = new Set(['US', 'PR', 'EC', 'SV', 'PA']);
const storageKey = 'cav-region';

/** The country of the browser's own settings, `ES` when it tells none. */
export function browserRegion(languages: readonly string[] = navigator.languages): string {
  for (const tag of languages) {
    const { region } = new Intl.Locale(tag);
    if (region && /^[A-Z]{2}$/.test(region)) return region;
  }
  return 'ES';
}

/** The country that the person named last on this device, else the browser's. */
export function homeRegion(): string {
  try {
    return localStorage.getItem(storageKey) ?? browserRegion();
  } catch {
    return browserRegion(); // storage may be closed to us
  }
}

/** The person's animals are there: prices are shown in its currency from now on. */
export function rememberRegion(region: string): void {
  try {
    localStorage.setItem(storageKey, region);
  } catch {
    // see homeRegion
  }
}

/** The currency that prices are shown in there: ours are EUR, USD and MXN. The same table as `currency_of` in the database. */
export function regionCurrency(region: string): Currency {
  if (region === 'MX') return 'MXN';
  return dollarRegions.has(region) ? 'USD' : 'EUR';
}
