import { regionStorageKey } from '../kit/session/storage-keys.ts';

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
}
