import type { FoodChain } from '../../../../contract/care-plans.ts';
import type { Species } from '../../../../contract/consults.ts';
import type { Medicine } from '../care-plan.ts';
import type { MedicineSourceName } from './sources.ts';

/** What a rule looks at: what the animal is and, of a horse, what its passport says; null = nobody has said. */
export interface Patient {
  readonly species: Species;
  readonly foodChain: FoodChain | null;
}

/**
 * A rule about substances that do not suit an animal. `never`: it is not to be given; `care`: it may be, with what the text asks for.
 * Either way the vet decides, and signs for it.
 */
export interface MedicineRule {
  readonly weight: 'never' | 'care';
  /** For whom it holds. */
  readonly holds: (patient: Patient, medicine: Medicine) => boolean;
  /** How substances and products are called, folded (without accents, in lower case): a word of the medicine begins so. None: any medicine. */
  readonly words: readonly string[];
  readonly text: Readonly<Record<'es' | 'en', string>>;
  readonly sources: readonly [MedicineSourceName, ...MedicineSourceName[]];
}
