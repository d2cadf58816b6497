import type { MeterCode } from '../../../contract/products.ts';

/** The meters of Gastronomy OS's plans. */
const meters = ['site', 'member'] as const satisfies readonly MeterCode[];
type Meter = (typeof meters)[number];

/**
 * What a plan includes of a meter, by the texts of `siteUnits`: so many, or as many as one likes when `included` is null. Null of a meter of another
 * product.
 */
export function siteUnit(
  t: (text: Meter | `unlimited.${Meter}`, values: { count: number }) => string,
  { meter, included }: { meter: MeterCode; included: number | null },
): string | null {
  const own = meters.find((known) => known === meter);
  if (own === undefined) return null;
  return t(included === null ? `unlimited.${own}` : own, { count: included ?? 0 });
}
