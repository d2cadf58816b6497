import type * as z from 'zod';
import { type petFields, uelnSchema } from '../../../worker/consults/pets/pet.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import type { Locale } from '../../kit/text/locale.ts';
import { ageOfBirthDate } from './age.ts';
import { emptyPetEntry, type PetEntry, type PetField, readPetEntry } from './pet-entry.ts';
import { gramsOf, weightText } from './weight.ts';

export type Pet = ApiOutputs['pets']['get'];
export type PetProfile = z.output<typeof petFields>;

export const sexes = ['unknown', 'female', 'male'] as const;
export const answers = ['unknown', 'yes', 'no'] as const;
export const foodChains = ['unknown', 'in', 'out'] as const;

/** What a person typed about an animal of their account: what a consult asks for, and more. */
export type PetProfileEntry = {
  pet: PetEntry;
  /** Whether the birth is told by an age or by its day. */
  born: 'age' | 'date';
  /** `YYYY-MM-DD`, or empty. */
  birthDate: string;
  sex: (typeof sexes)[number];
  neutered: (typeof answers)[number];
  /** Of a horse: its number for life as typed, and whether it may become food. */
  ueln: string;
  foodChain: (typeof foodChains)[number];
  notes: string;
};

export function emptyPetProfileEntry(): PetProfileEntry {
  return {
    pet: emptyPetEntry(),
    born: 'age',
    birthDate: '',
    sex: 'unknown',
    neutered: 'unknown',
    ueln: '',
    foodChain: 'unknown',
    notes: '',
  };
}

/** The form as it looks for an animal that is there already. */
export function petProfileEntryOf(pet: Pet, today: Date, locale: Locale): PetProfileEntry {
  const empty = emptyPetProfileEntry();
  const { weightUnit } = empty.pet;
  const byDate = pet.birthDate !== null && !pet.birthDateApproximate;
  const age = pet.birthDate !== null && !byDate ? ageOfBirthDate(pet.birthDate, today) : null;
  return {
    pet: {
      name: pet.name,
      species: pet.species,
      speciesOther: pet.speciesOther ?? '',
      years: age ? String(age.years) : '',
      months: age ? String(age.months) : '',
      weight: pet.weightGrams === null ? '' : weightText(pet.weightGrams, weightUnit, locale),
      weightUnit,
    },
    born: byDate ? 'date' : 'age',
    birthDate: byDate ? (pet.birthDate ?? '') : '',
    sex: pet.sex ?? 'unknown',
    neutered: pet.neutered === null ? 'unknown' : pet.neutered ? 'yes' : 'no',
    ueln: pet.ueln ?? '',
    foodChain: pet.foodChain ?? 'unknown',
    notes: pet.notes,
  };
}

/** Day of today on this device, as `YYYY-MM-DD`. */
export function dayOf(today: Date): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${today.getFullYear()}-${pad(today.getMonth() + 1)}-${pad(today.getDate())}`;
}

const typedGrams = ({ weight, weightUnit }: PetEntry) => gramsOf(weight, weightUnit);

type PetProfileReading = { wrong: (PetField | 'ueln')[]; input: PetProfile | null };

/**
 * Turns what was typed into what the API takes, or tells which fields are wrong. An age or a weight that was not touched
 * stays exactly what `before` has: read back from the form it would be a rounded one.
 */
export function readPetProfileEntry(
  entry: PetProfileEntry,
  today: Date,
  before: Pet | null,
): PetProfileReading {
  const byDate = entry.born === 'date';
  const asked = byDate ? { ...entry.pet, years: '', months: '' } : entry.pet;
  const { wrong, input } = readPetEntry(asked, today);
  if (byDate && entry.birthDate > dayOf(today)) return { wrong: [...wrong, 'age'], input: null };
  if (!input) return { wrong, input: null };
  const isHorse = input.species === 'horse';
  const ueln = isHorse && entry.ueln.trim() !== '' ? uelnSchema.safeParse(entry.ueln) : null;
  if (ueln?.success === false) return { wrong: [...wrong, 'ueln'], input: null };
  const shown = before && petProfileEntryOf(before, today, 'en');
  const sameAge =
    !byDate &&
    shown?.born === 'age' &&
    shown.pet.years === entry.pet.years &&
    shown.pet.months === entry.pet.months;
  const sameWeight = shown !== null && typedGrams(shown.pet) === typedGrams(entry.pet);
  const born = byDate
    ? { birthDate: entry.birthDate || null, birthDateApproximate: false }
    : { birthDate: input.birthDate ?? null, birthDateApproximate: input.birthDateApproximate ?? false };
  return {
    wrong,
    input: {
      name: input.name,
      species: input.species,
      speciesOther: input.speciesOther ?? null,
      ...(before && sameAge
        ? { birthDate: before.birthDate, birthDateApproximate: before.birthDateApproximate }
        : born),
      weightGrams: before && sameWeight ? before.weightGrams : (input.weightGrams ?? null),
      sex: entry.sex === 'unknown' ? null : entry.sex,
      neutered: entry.neutered === 'unknown' ? null : entry.neutered === 'yes',
      ueln: ueln?.data ?? null,
      foodChain: isHorse && entry.foodChain !== 'unknown' ? entry.foodChain : null,
      notes: entry.notes.trim(),
    },
  };
}
