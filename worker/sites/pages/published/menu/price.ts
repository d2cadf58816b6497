import { type MenuCurrency, type MenuLanguage, minorDigits } from '../../../../../contract/sites.ts';

/**
 * Writes prices (minor units) as people of a country read them in a language: `950` EUR is `9,50 €` in Spanish. Decimals are written in all prices of
 * a menu or, when `whole`, in none.
 */
export function priceWriter(
  language: MenuLanguage,
  country: string,
  currency: MenuCurrency,
  whole: boolean,
): (price: number) => string {
  const digits = minorDigits(currency);
  const shown = whole ? 0 : digits;
  const format = new Intl.NumberFormat(localeTag(language, country), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  });
  return (price) => format.format(price / 10 ** digits);
}

/** The language as it is spoken in the country, where that is a language tag at all: `es-MX`. */
export const localeTag = (language: MenuLanguage, country: string): string =>
  /^[A-Z]{2}$/.test(country) ? `${language}-${country}` : language;

/** A price for machines: `9.50`. */
export const plainPrice = (price: number, currency: MenuCurrency): string =>
  (price / 10 ** minorDigits(currency)).toFixed(minorDigits(currency));
