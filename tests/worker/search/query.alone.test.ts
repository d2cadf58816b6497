import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { searchEverythingOutput } from '../../../worker/backoffice/findable/search-everything.ts';
import { searchOutput } from '../../../worker/consults/search/search.ts';
import { member, newPet } from '../support/consult.ts';
import { ownDatabaseOfFile } from '../support/doubles.ts';
import { done, mutation, query, refusal, send } from '../support/worker.ts';

// With pgvector.
beforeAll(async () => {
  await ownDatabaseOfFile();
});

const look = (input: object, sending = {}) => done(searchOutput, query('search.query', input, sending));

test('A24 Q6 over tRPC and REST alike: what is mine, in one round trip, with both places', async () => {
  const owner = await member('owner');
  const pet = await newPet(owner);
  const found = await look({ q: 'Luna', kind: 'animal' }, { as: owner });
  expect(found.items).toMatchObject([
    { kind: 'animal', id: pet, petName: 'Luna', lexicalRank: 1, path: null },
  ]);
  expect(found.semantic).toBe('partial');
  const rest = await send(`/api/search?q=luna&kind=animal`, {}, { as: owner });
  expect(rest.status).toBe(200);
  expect(searchOutput.parse(await rest.json()).items).toEqual(found.items);
  expect((await look({ q: 'Luna', kind: 'animal' })).items).toEqual([]);
});

test('Q3 the cursor of a page leads to the next, and one that is made up to none', async () => {
  const owner = await member('owner');
  for (let n = 0; n < 5; n += 1) await newPet(owner);
  const name = 'Luna';
  const whole = await look({ q: name, kind: 'animal' }, { as: owner });
  expect(whole.items).toHaveLength(5);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await look({ q: name, kind: 'animal', limit: 2, cursor }, { as: owner });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(whole.items.map(({ id }) => id));
  expect(await refusal(query('search.query', { q: name, cursor: 'x' }))).toBe('400 BAD_INPUT');
});

test.each([
  ['nothing', ''],
  ['blanks', '   '],
  ['too much', 'a'.repeat(301)],
  ['five kilobytes', 'perro '.repeat(850)],
  ['NUL', 'a\0b'],
  ['half a sign', '\ud83d'],
])('Q5 %s: BAD_INPUT', async (_, q) => {
  expect(await refusal(query('search.query', { q }))).toBe('400 BAD_INPUT');
});

test('Q5 a kind, a day or an animal that is none: BAD_INPUT; operators are words', async () => {
  for (const input of [{ kind: 'secret' }, { from: 'yesterday' }, { animal: '1' }, { species: 'unicorn' }])
    expect(await refusal(query('search.query', { q: 'perro', ...input }))).toBe('400 BAD_INPUT');
  await done(z.unknown(), query('search.query', { q: `' OR 1=1 -- a & ! ( <-> :*` }));
});

test('A24 an admin finds the animals of everybody and whose they are; nobody else may ask so', async () => {
  const [owner, admin] = [await member('owner'), await member('admin')];
  const pet = await newPet(owner);
  // Other tests have animals, too, and what is found of a name that they have is cut off.
  const name = 'Zarzamora';
  await done(z.unknown(), mutation('pets.update', { id: pet, name }, { as: owner }));
  const found = await done(
    searchEverythingOutput,
    query('admin.search', { q: name, kind: 'animal', limit: 50 }, { as: admin }),
  );
  expect(found.items.find(({ id }) => id === pet)).toMatchObject({ kind: 'animal', ownerId: owner.id });
  expect(await refusal(query('admin.search', { q: name }, { as: owner }))).toBe('403 FORBIDDEN');
});

test('Q8 all kinds but one', async () => {
  const owner = await member('owner');
  await newPet(owner);
  const kinds = async (input: object) =>
    new Set((await look({ q: 'Luna', ...input }, { as: owner })).items.map(({ kind }) => kind));
  expect(await kinds({})).toContain('animal');
  expect(await kinds({ without: 'animal' })).not.toContain('animal');
});
