import type { Level } from '../../../contract/urgency.ts';
import type { DoseAnswer } from './answers.ts';
import type { Rules, Species } from './rules.ts';

/**
 * How urgent a swallowed dose is for a species; null where the substance is not known to harm it or the dose is below every band.
 * An amount or a weight that nobody knows counts as the substance's own `unknown`, never as little.
 */
export function doseLevel(rules: Rules, species: Species, dose: DoseAnswer): Level | null {
  const substance = rules.substances[dose.substance];
  const product = substance?.products.find(({ id }) => id === dose.product);
  const bands = substance?.bands[species];
  if (!substance || !bands) return null;
  if (!product || dose.units === null || dose.weightKg === null) return substance.unknown;
  const mgPerKg = (dose.units * product.mgPerUnit) / dose.weightKg;
  const reached = bands.filter((band) => mgPerKg >= band.from);
  return reached.at(-1)?.level ?? null;
}
