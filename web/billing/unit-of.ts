import type { MeterCode } from '../../contract/products.ts';

/**
 * What a plan includes of a meter, by the texts of its product: so many, or as many as one likes when `included` is null. Null of a meter that is not
 * one of the product's `meters`.
 */
export function unitOf<Meter extends MeterCode>(
  meters: readonly Meter[],
  t: (text: Meter | `unlimited.${Meter}`, values: { count: number }) => string,
  { meter, included }: { meter: MeterCode; included: number | null },
): string | null {
  const own = meters.find((known) => known === meter);
  if (own === undefined) return null;
  return t(included === null ? `unlimited.${own}` : own, { count: included ?? 0 });
}
