const inMiles = new Set(['GB', 'US']);
const metresOfMile = 1_609.344;

/** How far something is, as people say it in its country: `350 m`, `3,2 km`, `1.4 mi`. `metres` as the crow flies. */
export function formatDistance(locale: 'es' | 'en', metres: number, country: string): string {
  const write = (value: number, unit: 'meter' | 'kilometer' | 'mile') =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      maximumFractionDigits: unit === 'meter' || value >= 10 ? 0 : 1,
    }).format(value);
  if (inMiles.has(country)) return write(metres / metresOfMile, 'mile');
  return metres < 950 ? write(Math.round(metres / 10) * 10, 'meter') : write(metres / 1_000, 'kilometer');
}

/** Where a phone or a browser shows the way to a point. */
export function directionsTo({ latitude, longitude }: { latitude: number; longitude: number }): string {
  return `https://www.google.com/maps/dir/?api=1&destination=${latitude},${longitude}`;
}
