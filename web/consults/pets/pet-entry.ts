import * as z from 'zod';
import { petFields, speciesSchema } from '../../../worker/consults/pets/pet.ts';
import { browserRegion } from '../../account/region.ts';
import { birthDateOfAge } from './age.ts';
import { gramsOf, regionWeightUnit } from './weight.ts';

/** What a person typed about an animal, as typed. */
export const petEntrySchema = z.object({
  name: z.string(),
  species: speciesSchema.nullable(),
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

/** What a consult asks of an animal, by the API's rules. */
const asked = petFields.omit({ sex: true, neutered: true, notes: true });
type PetInput = z.output<typeof asked>;
export type PetReading = { wrong: PetField[]; input: PetInput | null };

const wholeNumber = (text: string, most: number): number | null => {
  if (text.trim() === '') return 0;
  const number = Number(text);
  return Number.isInteger(number) && number >= 0 && number <= most ? number : null;
};

/**
 * Turns what was typed into what the API takes, by the API's own rules, or tells which fields are wrong. Age and weight may be left
 * out.
 */
export function readPetEntry(entry: PetEntry, today: Date): PetReading {
  const years = wholeNumber(entry.years, 80);
  const months = wholeNumber(entry.months, 11);
  const isAgeRead = years !== null && months !== null;
  const ageGiven = `${entry.years}${entry.months}`.trim() !== '';
  const read = asked.safeParse({
    name: entry.name,
    species: entry.species,
    speciesOther: entry.species === 'other' ? entry.speciesOther : null,
    birthDate: isAgeRead && ageGiven ? birthDateOfAge({ years, months }, today) : null,
    birthDateApproximate: ageGiven,
    // A weight that is no number is refused like one that is too small.
    weightGrams: entry.weight.trim() === '' ? null : (gramsOf(entry.weight, entry.weightUnit) ?? 0),
  });
  const refused = read.error?.issues.flatMap(({ path }) => petFieldOfPath(String(path[0])) ?? []) ?? [];
  const wrong = [...new Set(isAgeRead ? refused : [...refused, 'age' as const])];
  return wrong.length > 0 || !read.success ? { wrong, input: null } : { wrong, input: read.data };
}

/** The form's field for a path that the server refused. */
export function petFieldOfPath(path: string): PetField | null {
  if (path === 'name' || path === 'species' || path === 'speciesOther') return path;
  if (path === 'birthDate') return 'age';
  return path === 'weightGrams' ? 'weight' : null;
}

/** The control of a field, where the animal is the group `pet` of a form. */
export function petControl(field: PetField) {
  return `pet.${field === 'age' ? 'years' : field}` as const;
}
