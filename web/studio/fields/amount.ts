import { highestPrice, type MenuCurrency, minorDigits } from '../../../contract/sites.ts';
import type { Locale } from '../../kit/text/locale.ts';

/**
 * The minor units that somebody typed: `9,50`, `9.5`, `1.200`, `1,200.50`, `€ 9`. Of two different signs the last parts the decimals; one alone does unless
 * three digits follow it. Null for nothing, undefined for what is no amount of the currency or above `highestPrice`.
 */
export function readAmount(text: string, currency: MenuCurrency): number | null | undefined {
  const plain = text.replaceAll(/[\s\p{Sc}]/gu, '').replaceAll(/['’]/g, '.');
  if (plain === '') return null;
  if (!/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d{1,2})?$|^\d*[.,]?\d{0,2}$/.test(plain))
    return undefined;
  if (!/\d/.test(plain)) return undefined;
  const isGrouped = /^\d{1,3}[.,]\d{3}/.test(plain);
  const at = isGrouped ? plain.search(/[.,]\d{1,2}$/) : plain.search(/[.,]/);
  const whole = (at < 0 ? plain : plain.slice(0, at)).replaceAll(/\D/g, '');
  const decimals = at < 0 ? '' : plain.slice(at + 1);
  const digits = minorDigits(currency);
  if (digits === 0 && Number(decimals) > 0) return undefined;
  const amount = Number(whole) * 10 ** digits + (digits === 0 ? 0 : Number(decimals.padEnd(2, '0')));
  return amount <= highestPrice ? amount : undefined;
}

/** Minor units as they are typed into a field again: `9,50`, in English `9.50`; empty for null. */
export function writeAmount(amount: number | null, currency: MenuCurrency, locale: Locale): string {
  if (amount === null) return '';
  const digits = minorDigits(currency);
  const isWhole = amount % 10 ** digits === 0;
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: isWhole ? 0 : digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  }).format(amount / 10 ** digits);
}

/** The sign of a currency as it stands beside an amount, and on which side: `€` behind in Spanish, before in English. */
export function currencySign(currency: MenuCurrency, locale: Locale): { sign: string; isBefore: boolean } {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  const parts = format.formatToParts(1);
  const at = parts.findIndex(({ type }) => type === 'currency');
  return {
    sign: parts[at]?.value ?? currency,
    isBefore: at < parts.findIndex(({ type }) => type === 'integer'),
  };
}
