import { highestPrice, type MenuCurrency, minorDigits } from '../../../../contract/sites.ts';

/** What new prices end with: `.00`, `.00` or `.50`, `.90`, or whatever comes out. */
export const roundings = ['none', 'whole', 'half', 'ninety'] as const;
export type Rounding = (typeof roundings)[number];

export interface PriceChange {
  readonly by: 'percent' | 'amount';
  /** Hundredths of a percent, or minor units; below zero: cheaper. */
  readonly value: number;
  readonly rounding: Rounding;
}

/** The nearest of the prices that lie `step` apart, one of which is `from`; the higher of two that are equally near. */
const nearest = (price: number, step: number, from: number): number =>
  Math.round((price - from) / step) * step + from;

/** At least the first such price: what costs little does not become free by rounding. */
function rounded(price: number, rounding: Rounding, unit: number): number {
  if (rounding === 'whole') return Math.max(unit, nearest(price, unit, 0));
  if (rounding === 'half') return Math.max(unit / 2, nearest(price, unit / 2, 0));
  if (rounding === 'ninety') return Math.max(unit * 0.9, nearest(price, unit, unit * 0.9));
  return Math.max(1, Math.round(price));
}

/**
 * A price (minor units) after a change: never below zero, never above `highestPrice`. What is included in the price (zero) stays so. A currency without a minor
 * unit is rounded by hundreds.
 */
export function changedPrice(
  price: number,
  { by, value, rounding }: PriceChange,
  currency: MenuCurrency,
): number {
  if (price === 0 || value === 0) return price;
  const digits = minorDigits(currency);
  const unit = digits === 0 ? 100 : 10 ** digits;
  const wanted = by === 'percent' ? price + (price * value) / 10_000 : price + value;
  if (wanted <= 0) return 0;
  return Math.min(highestPrice, rounded(wanted, rounding, unit));
}

/** Something that has a price. */
interface Priced {
  readonly id: string;
  readonly price: number | null;
}

/** A price that would be another. */
export interface ChangedPrice<Row> {
  readonly row: Row;
  readonly was: number;
  readonly price: number;
}

/** The prices that a change makes another of. */
export const changedPrices = <Row extends Priced>(
  rows: readonly Row[],
  change: PriceChange,
  currency: MenuCurrency,
): ChangedPrice<Row>[] =>
  rows.flatMap((row) => {
    if (row.price === null) return [];
    const price = changedPrice(row.price, change, currency);
    return price === row.price ? [] : [{ row, was: row.price, price }];
  });
