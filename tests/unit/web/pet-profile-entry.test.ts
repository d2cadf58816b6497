import { expect, test } from 'vitest';
import {
  emptyPetProfileEntry,
  type Pet,
  type PetProfileEntry,
  petProfileEntryOf,
  readPetProfileEntry,
} from '../../../web/consults/pets/pet-profile-entry.ts';

const today = new Date(2026, 10, 22);

const luna: Pet = {
  id: '01a200f1-101b-7000-a7ac-791902baf429',
  name: 'Luna',
  species: 'horse',
  speciesOther: null,
  birthDate: '2019-03-31',
  birthDateApproximate: true,
  weightGrams: 480_123,
  weighedOn: '2026-11-01',
  sex: 'female',
  neutered: null,
  ueln: '724016260012345',
  foodChain: 'out',
  foodChainBy: null,
  foodChainAt: null,
  photoId: null,
  notes: 'Alérgica al polvo',
  createdAt: '2026-11-01T10:00:00.000Z',
};

function typed(change: Partial<Omit<PetProfileEntry, 'pet'>>, years: string): PetProfileEntry {
  const empty = emptyPetProfileEntry();
  return { ...empty, ...change, pet: { ...empty.pet, name: 'Luna', species: 'cat', years } };
}

test('A20 a form that nobody touched gives the animal back exactly', () => {
  const {
    id: _id,
    createdAt: _createdAt,
    photoId: _photoId,
    weighedOn: _weighedOn,
    foodChainBy: _by,
    foodChainAt: _at,
    ...fields
  } = luna;
  const exact = { ...luna, birthDate: '2019-03-31', birthDateApproximate: false };
  expect(readPetProfileEntry(petProfileEntryOf(luna, today, 'es'), today, luna).input).toEqual(fields);
  expect(readPetProfileEntry(petProfileEntryOf(exact, today, 'en'), today, exact).input).toEqual({
    ...fields,
    birthDateApproximate: false,
  });
});

test('A20 an age that was changed is counted back from today, a weight that was changed is read', () => {
  const entry = petProfileEntryOf(luna, today, 'es');
  const changed = {
    ...entry,
    pet: { ...entry.pet, years: '8', weight: '490,5', weightUnit: 'kg' as const },
  };
  expect(readPetProfileEntry(changed, today, luna).input).toMatchObject({
    birthDate: '2018-04-22',
    birthDateApproximate: true,
    weightGrams: 490_500,
  });
});

test('A20 the day of birth counts when it is the chosen way, and may not be to come', () => {
  const read = (birthDate: string) =>
    readPetProfileEntry(typed({ born: 'date', birthDate }, 'not a number'), today, null);
  const exact = { birthDateApproximate: false };
  expect(read('2026-11-22').input).toMatchObject({ ...exact, birthDate: '2026-11-22' });
  expect(read('').input).toMatchObject({ ...exact, birthDate: null });
  expect(read('2026-11-23')).toEqual({ wrong: ['age'], input: null });
  expect(readPetProfileEntry(typed({}, 'not a number'), today, null).wrong).toEqual(['age']);
});

test('A20 what is wrong is named, and nothing is sent', () => {
  const empty = emptyPetProfileEntry();
  expect(readPetProfileEntry(empty, today, null)).toEqual({ wrong: ['name', 'species'], input: null });
});
