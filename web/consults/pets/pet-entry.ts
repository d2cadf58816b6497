import * as z from 'zod';
import { heaviestGrams, longest, species } from '../../../contract/consults.ts';
import { browserRegion } from '../../account/region.ts';
import type { ApiInputs } from '../../kit/api/api-types.ts';
import { birthDateOfAge } from './age.ts';
import { gramsOf, regionWeightUnit } from './weight.ts';

/** What a person typed about an animal, as typed. */
export const petEntrySchema = z.object({
  name: z.string(),
  species: z.enum(species).nullable(),
  speciesOther: z.string(),
  years: z.string(),
  months: z.string(),
  weight: z.string(),
  weightUnit: z.enum(['kg', 'lb']),
});
export type PetEntry = z.infer<typeof petEntrySchema>;

export function emptyPetEntry(): PetEntry {
  const weightUnit = regionWeightUnit(browserRegion());
  return { name: '', species: null, speciesOther: '', years: '', months: '', weight: '', weightUnit };
}

/** Fields of the form that can be wrong; each has its text in `pet.wrong`. */
export type PetField = 'name' | 'species' | 'speciesOther' | 'age' | 'weight';

type PetInput = ApiInputs['pets']['create'];
export type PetReading = { wrong: PetField[]; input: PetInput | null };

const wholeNumber = (text: string, most: number): number | null => {
  if (text.trim() === '') return 0;
  const number = Number(text);
  return Number.isInteger(number) && number >= 0 && number <= most ? number : null;
};

/** Turns what was typed into what the API takes, or tells which fields are wrong. Age and weight may be left out. */
export function readPetEntry(entry: PetEntry, today: Date): PetReading {
  const wrong: PetField[] = [];
  const name = entry.name.trim();
  if (name === '' || name.length > longest.petName) wrong.push('name');
  if (entry.species === null) wrong.push('species');
  const speciesOther = entry.species === 'other' ? entry.speciesOther.trim() : null;
  if (speciesOther === '' || (speciesOther?.length ?? 0) > longest.petName) wrong.push('speciesOther');

  const years = wholeNumber(entry.years, 80);
  const months = wholeNumber(entry.months, 11);
  if (years === null || months === null) wrong.push('age');
  const ageGiven = `${entry.years}${entry.months}`.trim() !== '';

  const grams = gramsOf(entry.weight, entry.weightUnit);
  if (entry.weight.trim() !== '' && (grams === null || grams > heaviestGrams)) wrong.push('weight');

  if (wrong.length > 0 || entry.species === null || years === null || months === null)
    return { wrong, input: null };
  const birthDate = ageGiven ? birthDateOfAge({ years, months }, today) : null;
  return {
    wrong,
    input: {
      name,
      species: entry.species,
      speciesOther,
      birthDate,
      birthDateApproximate: ageGiven,
      weightGrams: grams,
    },
  };
}

/** The form's field for a path that the server refused. */
export function petFieldOfPath(path: string): PetField | null {
  if (path === 'name' || path === 'species' || path === 'speciesOther') return path;
  if (path === 'birthDate') return 'age';
  return path === 'weightGrams' ? 'weight' : null;
}
