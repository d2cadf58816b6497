import type { Dose, Medicine } from './care-plan.ts';

/** What a dose comes to: `total` in its unit, `quantity` in its form; null as long as something that it needs is missing. */
export type ComputedDose = Pick<Dose, 'total' | 'quantity'>;

/** Three significant figures at the least, and never more than a thousandth of one: what a syringe or a scale can show. */
function rounded(value: number): number {
  const figures = Math.min(3, Math.max(0, 2 - Math.floor(Math.log10(value))));
  return Number(value.toFixed(figures));
}

/**
 * Computes a dose by weight: per kg × kg, and that by what one form has of it. A dose that is per kg in ml needs no strength: what is computed is what is
 * measured out.
 */
export function computeDose({ perKg, unit, weightGrams, strength, form }: Dose): ComputedDose {
  if (perKg === null || weightGrams === null) return { total: null, quantity: null };
  const total = (perKg * weightGrams) / 1000;
  if (unit === 'ml') return { total: rounded(total), quantity: form === 'ml' ? rounded(total) : null };
  const quantity = strength === null || form === null ? null : rounded(total / strength);
  return { total: rounded(total), quantity };
}

/** Medicines with what their doses come to, whatever they said. */
export const withDoses = (medicines: readonly Medicine[]): Medicine[] =>
  medicines.map((medicine) =>
    medicine.dose === null
      ? medicine
      : { ...medicine, dose: { ...medicine.dose, ...computeDose(medicine.dose) } },
  );
