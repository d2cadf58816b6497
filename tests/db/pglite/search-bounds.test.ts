import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import type { Door } from '../../../db/client.ts';
import { startPglite } from '../../support/postgres.ts';
import { type Found, find, putArticles, readAll } from '../support/searching.ts';
import { openWorld, request, type World } from '../support/world.ts';

let world: World;
let visitor: Door;
let owner: SignedIn;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  visitor = world.database.asActor({ kind: 'visitor' }, request);
  owner = await world.person({ name: 'ana' });
});
afterAll(() => world.close());

const titles = ({ results }: Found) => results.map(({ title }) => title).toSorted();

describe('Q2 a slip', () => {
  /** By words alone: to the vectors, words that share letters are alike. */
  const look = async (typed: string, ask: Parameters<typeof find>[2] = {}) =>
    titles(await find(world.as(owner), typed, { kinds: ['animal'], byMeaning: false, ...ask }));
  let pets: { brontolux: string; brontolin: string };

  beforeAll(async () => {
    pets = { brontolux: await world.pet(owner, 'Brontolux'), brontolin: await world.pet(owner, 'Brontolin') };
    await world.pet(owner, 'Roxy');
    await world.pet(await world.person({ name: 'eve' }), 'Brontolis');
  });

  test('Q2 a word that a text has is no slip of another', async () => {
    expect(await look('brontolux')).toEqual(['Brontolux']);
    expect(await look('brontolin')).toEqual(['Brontolin']);
  });

  test('Q2 a word that no text has is looked for among titles that look alike; one that only texts of others have, too', async () => {
    expect(await look('brontolus')).toEqual(['Brontolin', 'Brontolux']);
    expect(await look('brontolis')).toEqual(['Brontolin', 'Brontolux']);
  });

  test('Q2 each word by itself: beside one that is right, one that is a slip is still looked for', async () => {
    expect(await look('roxy brontolus')).toEqual(['Brontolin', 'Brontolux', 'Roxy']);
  });

  test('Q2 Q8 what counts is what the question is narrowed to: a word that only texts outside of it have is a slip', async () => {
    expect(await look('brontolux', { petId: pets.brontolin })).toEqual(['Brontolin']);
    expect(await look('brontolux', { petId: pets.brontolux })).toEqual(['Brontolux']);
  });

  test('Q2 of three letters nothing is a slip', async () => {
    expect(await look('rox')).toEqual([]);
  });
});

describe('articles', () => {
  const question = 'colico caballo';
  const place = async (thing: string, ask: Parameters<typeof find>[2]) =>
    (await find(visitor, question, { perRanking: 1, leastSimilar: -1, ...ask })).results.find(
      (one) => one.thing === thing,
    )?.semanticRank;

  beforeAll(async () => {
    await putArticles(world.service, {
      'colic-horse': { es: ['Cólico en el caballo', 'Los cólicos de los caballos son urgentes.'] },
      'colic-signs': { es: ['Señales de cólico', 'El caballo con cólico se revuelca.'] },
      'colic-after': { es: ['Después de un cólico', 'Un caballo que tuvo un cólico.'] },
      'cat-coat': { es: ['El pelo del gato', 'Un gato se lame el pelo.'] },
      'dog-nails': { es: ['Las uñas del perro', 'Se cortan poco a poco.'] },
    });
    await world.postgres.exec(`
      update search_texts set species = '{cat}', happened_at = '2027-03-01' where thing = 'cat-coat';
      update search_texts set species = '{dog}', happened_at = '2025-03-01' where thing = 'dog-nails'`);
    await readAll(world.service);
  });
  afterAll(() => world.postgres.exec(`delete from search_texts where kind = 'article'`));

  test.each([
    ['cat-coat', { species: 'cat' }],
    ['cat-coat', { from: '2027-01-01' }],
    ['dog-nails', { to: '2026-01-01' }],
  ])(
    'Q8 %s is compared with the question where it is narrowed to it (%o), however many others are nearer',
    async (thing, narrowed) => {
      expect(await place(thing, {})).toBeUndefined();
      expect(await place(thing, narrowed)).toBe(1);
    },
  );
});

describe('Q8 time', () => {
  test('Q8 from a moment on, that one too, and before a moment, not that one; either alone', async () => {
    const pet = await world.pet(owner, 'Ventolera');
    await world.postgres.query(`update search_texts set happened_at = '2026-02-02T10:00Z' where thing = $1`, [
      pet,
    ]);
    const look = async (bounds: { from?: string; to?: string }) =>
      titles(await find(world.as(owner), 'ventolera', { kinds: ['animal'], ...bounds }));
    expect(await look({ from: '2026-02-02T10:00Z' })).toEqual(['Ventolera']);
    expect(await look({ from: '2026-02-02T10:00:01Z' })).toEqual([]);
    expect(await look({ to: '2026-02-02T10:00:01Z' })).toEqual(['Ventolera']);
    expect(await look({ to: '2026-02-02T10:00Z' })).toEqual([]);
  });
});

describe('meaning', () => {
  const places = ({ results }: Found) =>
    Object.fromEntries(results.map(({ title, semanticRank }) => [title, semanticRank]));

  beforeAll(async () => {
    await putArticles(world.service, { storm: { es: ['Tormenta y perros', 'Los truenos dan miedo.'] } });
    await world.pet(owner, 'Tormenta');
    await readAll(world.service);
  });

  test('Q3 what a model read after the first page has no place by meaning on the next', async () => {
    const first = await find(world.as(owner), 'tormenta');
    expect(places(first)).toEqual({ Tormenta: expect.any(Number), 'Tormenta y perros': expect.any(Number) });
    const { asOf } = first;
    const read = (shift: string) =>
      world.postgres.query('update search_pieces set created_at = $1::timestamptz + $2::interval', [
        asOf,
        shift,
      ]);
    await read('0');
    expect(places(await find(world.as(owner), 'tormenta', { asOf }))).toEqual(places(first));
    await read('1 microsecond');
    expect(places(await find(world.as(owner), 'tormenta', { asOf }))).toEqual({
      Tormenta: null,
      'Tormenta y perros': null,
    });
  });

  test('Q6 what is less alike than asked for is not near, what is as alike is', async () => {
    await world.postgres.exec(`update search_pieces set created_at = now() - interval '1 day'`);
    const at = async (leastSimilar: number) =>
      (await find(world.as(owner), 'tormenta', { kinds: ['animal'], leastSimilar })).results.find(
        ({ title }) => title === 'Tormenta',
      );
    const { similarity } = (await at(-1)) ?? {};
    expect(similarity).toBeGreaterThan(0.1);
    expect(await at(similarity ?? 0)).toMatchObject({ semanticRank: expect.any(Number), similarity });
    expect(await at((similarity ?? 0) + 1e-9)).toMatchObject({ semanticRank: null, lexicalRank: 1 });
  });
});
