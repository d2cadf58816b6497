/** The language that it is written in. */
type Locale = 'es' | 'en';

export type WeightUnit = 'kg' | 'lb';

const gramsPer: Record<WeightUnit, number> = { kg: 1000, lb: 453.592_37 };
const poundRegions = new Set(['US', 'PR', 'LR', 'MM']);

/** The unit people weigh animals in there. */
export function regionWeightUnit(region: string): WeightUnit {
  return poundRegions.has(region) ? 'lb' : 'kg';
}

/** What a person typed as a weight, in grams; `null` when it is no number above zero. Takes `4,5` and `4.5`. */
export function gramsOf(text: string, unit: WeightUnit): number | null {
  const number = Number(text.trim().replace(',', '.'));
  return Number.isFinite(number) && number > 0 ? Math.max(1, Math.round(number * gramsPer[unit])) : null;
}

/** A weight as it is typed into the field again: `4.5`, in Spanish `4,5`. */
export function weightText(grams: number, unit: WeightUnit, locale: Locale = 'en'): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false });
  return format.format(grams / gramsPer[unit]);
}

/** `4,5 kg`; under a kilo in grams. */
export function formatWeight(locale: Locale, grams: number): string {
  const [value, unit] = grams < 1000 ? ([grams, 'gram'] as const) : ([grams / 1000, 'kilogram'] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

/** A weight as a number of a unit, as charts take it. */
export const inUnit = (grams: number, unit: WeightUnit): number => grams / gramsPer[unit];

/** The same in the unit that is asked for: `53 lb`. */
export function formatWeightIn(locale: Locale, grams: number, unit: WeightUnit): string {
  if (unit === 'kg') return formatWeight(locale, grams);
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'pound', maximumFractionDigits: 1 });
  return format.format(grams / gramsPer.lb);
}
