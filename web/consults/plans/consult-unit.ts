import type { MeterCode } from '../../../contract/products.ts';

/** The meters of Call-a-Vet's plans. */
const meters = ['chat', 'video'] as const satisfies readonly MeterCode[];
type Meter = (typeof meters)[number];

/**
 * What a plan includes of a meter, by the texts of `consultUnits`: so many, or as many as one likes when `included` is null. Null of a meter of another
 * product.
 */
export function consultUnit(
  t: (text: Meter | `unlimited.${Meter}`, values: { count: number }) => string,
  { meter, included }: { meter: MeterCode; included: number | null },
): string | null {
  const own = meters.find((known) => known === meter);
  if (own === undefined) return null;
  return t(included === null ? `unlimited.${own}` : own, { count: included ?? 0 });
}
