import { type Currency, currencies } from '../../contract/money.ts';
import { currencyStorageKey, regionStorageKey } from '../kit/session/storage-keys.ts';
import { tellCurrency } from './currency-cookie.ts';
import { regionCurrency } from './region-currency.ts';

/** The country of the browser's own settings, `ES` when it tells none. */
export function browserRegion(languages: readonly string[] = navigator.languages): string {
  for (const tag of languages) {
    const { region } = new Intl.Locale(tag);
    if (region && /^[A-Z]{2}$/.test(region)) return region;
  }
  return 'ES';
}

/** The country that the person named last on this device, or that the page was priced for which led here; else the browser's. */
export function homeRegion(): string {
  try {
    return localStorage.getItem(regionStorageKey) ?? browserRegion();
  } catch {
    return browserRegion(); // storage may be closed to us
  }
}

/** The person's animals are there: prices are shown in its currency from now on. */
export function rememberRegion(region: string): void {
  try {
    localStorage.setItem(regionStorageKey, region);
  } catch {
    // see homeRegion
  }
  tellCurrency(homeCurrency());
}

/** The currency in which the person wants prices on this device: what their profile says, else that of their country. */
export function homeCurrency(): Currency {
  const region = regionCurrency(homeRegion());
  try {
    const chosen = localStorage.getItem(currencyStorageKey);
    return currencies.find((known) => known === chosen) ?? region;
  } catch {
    return region; // see homeRegion
  }
}

/** Keeps on this device what a profile says of home; null is not said. */
export function rememberHome(home: { country: string | null; currency: Currency | null }): void {
  if (home.country) rememberRegion(home.country);
  try {
    if (home.currency) localStorage.setItem(currencyStorageKey, home.currency);
    else localStorage.removeItem(currencyStorageKey);
  } catch {
    // see homeRegion
  }
  if (home.country || home.currency) tellCurrency(homeCurrency());
}
