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

/** The most of a meter that a plan may include without being unlimited. */
export const mostIncluded = 10_000;
