import { expect, test } from 'vitest';
import * as z from 'zod';
import { listPetsOutput } from '../../worker/consults/pets/list-pets.ts';
import { petSchema } from '../../worker/consults/pets/pet.ts';
import { auditOf, member, newPet } from './support/consult.ts';
import type { Person } from './support/person.ts';
import { done, mutation, query, refusal } from './support/worker.ts';

const names = async (as: Person) =>
  (await done(listPetsOutput, query('pets.list', {}, { as }))).pets.map((pet) => pet.name);

/** The day in UTC, as of somebody who chose no time zone. */
const today = () => new Date().toISOString().slice(0, 10);

test('A20 an animal is changed field by field, and a change of nothing changes nothing', async () => {
  const as = await member();
  const id = await newPet(as);
  const change = (fields: object) => done(petSchema, mutation('pets.update', { id, ...fields }, { as }));

  const before = await change({});
  expect(before).toMatchObject({ name: 'Luna', species: 'dog', sex: null, weightGrams: null });
  const first = today();
  const weighed = await change({
    sex: 'female',
    neutered: true,
    weightGrams: 12_400,
    birthDate: '2021-03-31',
  });
  expect([first, today()]).toContain(weighed.weighedOn);
  expect(
    await change({ species: 'other', speciesOther: 'Hurón', notes: ' Alérgica a la penicilina ' }),
  ).toEqual({
    ...before,
    species: 'other',
    speciesOther: 'Hurón',
    birthDate: '2021-03-31',
    weightGrams: 12_400,
    weighedOn: weighed.weighedOn,
    sex: 'female',
    neutered: true,
    notes: 'Alérgica a la penicilina',
  });
  expect((await change({ species: 'cat' })).speciesOther).toBeNull();
});

test('A20 an archived animal leaves the list and comes back when that is undone, each audited', async () => {
  const as = await member();
  const id = await newPet(as);
  await done(z.unknown(), mutation('pets.archive', { id }, { as }));
  expect(await names(as)).toEqual([]);
  expect(await refusal(mutation('pets.update', { id, name: 'Sol' }, { as }))).toBe('404 NOT_FOUND');

  expect(await done(petSchema, mutation('pets.restore', { id }, { as }))).toMatchObject({ id, name: 'Luna' });
  expect(await names(as)).toEqual(['Luna']);
  expect(await refusal(mutation('pets.restore', { id }, { as }))).toBe('404 NOT_FOUND');
  expect(await auditOf(id)).toEqual(['pet.create', 'pet.archive', 'pet.restore']);
});

test("R1 somebody else's animal cannot be changed, archived or brought back", async () => {
  const [owner, stranger] = [await member(), await member()];
  const id = await newPet(owner);
  const as = stranger;
  expect(await refusal(mutation('pets.update', { id, name: 'Sol' }, { as }))).toBe('404 NOT_FOUND');
  expect(await refusal(mutation('pets.archive', { id }, { as }))).toBe('404 NOT_FOUND');
  await done(z.unknown(), mutation('pets.archive', { id }, { as: owner }));
  expect(await refusal(mutation('pets.restore', { id }, { as }))).toBe('404 NOT_FOUND');
  expect(await names(owner)).toEqual([]);
});
