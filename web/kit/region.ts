const dollarRegions = new Set(['US', 'PR', 'EC', 'SV', 'PA']);

/** The country of the browser's own settings, `ES` when it tells none. */
export function browserRegion(languages: readonly string[] = navigator.languages): string {
  for (const tag of languages) {
    const { region } = new Intl.Locale(tag);
    if (region && /^[A-Z]{2}$/.test(region)) return region;
  }
  return 'ES';
}

/** The currency that prices are shown in there: ours are EUR, USD and MXN. */
export function regionCurrency(region: string): 'EUR' | 'USD' | 'MXN' {
  if (region === 'MX') return 'MXN';
  return dollarRegions.has(region) ? 'USD' : 'EUR';
}
