import { expect, test } from 'vitest';
import * as z from 'zod';
import { listPetsOutput } from '../../worker/consults/pets/list-pets.ts';
import { consultSchema } from '../../worker/consults/sessions/consult.ts';
import { auditOf, member, start, startInput } from './support/consult.ts';
import { newPerson, type Person } from './support/person.ts';
import { done, mutation, query, refusal } from './support/worker.ts';

const names = async (as: Person) =>
  (await done(listPetsOutput, query('pets.list', {}, { as }))).pets.map((pet) => pet.name);

test('A20 a newcomer starts with an animal that they just described: two calls in all, and again adds and starts nothing', async () => {
  const as = await newPerson();
  const name = 'Ana la Nueva';
  await done(z.unknown(), mutation('me.provision', { locale: 'es', displayName: name }, { as }));
  const newPet = { name: 'Trufa', species: 'dog', weightGrams: 12_000 };
  const input = startInput(crypto.randomUUID(), { newPet });
  const started = await start(input, { as });
  expect(await start(input, { as })).toMatchObject({ sessionId: started.sessionId });
  expect(await names(as)).toEqual(['Trufa']);
  expect(await auditOf(input.petId)).toEqual(['pet.create']);
  const consult = await done(consultSchema, query('sessions.get', { id: started.sessionId }, { as }));
  expect(consult).toMatchObject({
    status: 'queued',
    owner: { displayName: name },
    pet: { name: 'Trufa', weightGrams: 12_000 },
  });

  // An animal of somebody else is theirs, whoever has its id.
  const other = await member();
  expect(await refusal(mutation('sessions.start', startInput(input.petId, { newPet }), { as: other }))).toBe(
    '404 NOT_FOUND',
  );
  expect(await names(other)).toEqual([]);
  // What no animal can be is refused by its field, and nothing is kept.
  const wrong = startInput(crypto.randomUUID(), { newPet: { ...newPet, name: ' ' } });
  expect(await refusal(mutation('sessions.start', wrong, { as: other }))).toBe('400 BAD_INPUT');
  expect(await names(other)).toEqual([]);
});
