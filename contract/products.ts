export const products = ['call-a-vet', 'gastronomy'] as const;
export type Product = (typeof products)[number];

/** A consumable is used up within a period; a level is how many exist at once. */
export const meterKinds = ['consumable', 'level'] as const;
export type MeterKind = (typeof meterKinds)[number];

/** What is counted, and for which product: the rows of `db/seed/meters.sql`. */
export const meterList = [
  { code: 'chat', product: 'call-a-vet', kind: 'consumable' },
  { code: 'video', product: 'call-a-vet', kind: 'consumable' },
  { code: 'site', product: 'gastronomy', kind: 'level' },
  { code: 'member', product: 'gastronomy', kind: 'level' },
] as const satisfies readonly { code: string; product: Product; kind: MeterKind }[];

export type MeterCode = (typeof meterList)[number]['code'];
export const meterCodes = meterList.map(({ code }) => code);

/** The meters of which single units can be given or bought beside a plan. */
export const consumableMeters = meterList
  .filter((meter) => meter.kind === 'consumable')
  .map(({ code }) => code);

/** How many of a meter a plan includes. Null: any number; 0: none of them, or there is no such plan. */
export function includedIn(
  plan: { readonly limits: readonly { meter: MeterCode; included: number | null }[] } | undefined,
  meter: MeterCode,
): number | null {
  const limit = plan?.limits.find((one) => one.meter === meter);
  return limit === undefined ? 0 : limit.included;
}

/** The most of a meter that a plan may include without being unlimited. */
export const mostIncluded = 10_000;
