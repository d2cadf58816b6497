import { expect, test } from 'vitest';
import { emptyPetEntry } from '../../../web/consults/pets/pet-entry.ts';
import { chosenPet } from '../../../web/consults/start/chosen-pet.ts';

const nube = { id: 'nube', name: 'Nube' };
const toby = { id: 'toby', name: 'Toby' };
const known = [nube, toby];
const untouched = { pet: null, entry: emptyPetEntry() };

test('Whoever has animals finds the one that a vet was asked about last, and otherwise the first', () => {
  expect(chosenPet(untouched, known, 'toby')).toBe(toby);
  expect(chosenPet(untouched, known, undefined)).toBe(nube);
  expect(chosenPet(untouched, known, 'put away since')).toBe(nube);
  expect(chosenPet(untouched, [], 'toby')).toBeNull();
});

test('What was chosen or begun before goes first', () => {
  const chosen = { ...untouched, pet: { id: 'nube', ownerId: 'ana', name: 'Nube' } };
  expect(chosenPet(chosen, known, 'toby')).toBe(nube);
  const typing = { ...untouched, entry: { ...emptyPetEntry(), name: 'Kira' } };
  expect(chosenPet(typing, known, 'toby')).toBeNull();
  expect(chosenPet({ ...typing, pet: chosen.pet }, known, 'toby')).toBe(nube);
});
