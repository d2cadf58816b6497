import type { Rules, Species, Substance } from './rules.ts';

/** The poisons whose dose says something for a species, by their ids. */
export function substancesFor(rules: Rules, species: Species): [id: string, substance: Substance][] {
  return Object.entries(rules.substances).filter(([, { bands }]) => bands[species] !== undefined);
}
