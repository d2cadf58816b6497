import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { retrySearchTexts, searchState } from '../../../db/calls/search.ts';
import { fillSearch } from '../../../worker/consults/search/fill-search.ts';
import { search, searchInput } from '../../../worker/consults/search/search.ts';
import { vectorOf } from '../../../worker/consults/search/vector-of.ts';
import type { RequestContext } from '../../../worker/core/context.ts';
import { timeBudget } from '../../../worker/core/time-budget.ts';
import { type EmbeddingsStandIn, startEmbeddings } from '../../support/embeddings-stand-in.ts';
import { startNeon, type TestNeon } from '../../support/neon.ts';
import { startPglite } from '../../support/postgres.ts';
import { varsFor, verbContext } from '../../support/verb-context.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let neon: TestNeon;
let endpoint: EmbeddingsStandIn;
let owner: SignedIn;
/** What is looked up is kept for half a minute: each test is an hour later. */
let hours = 0;

/** What a verb is given in a deployment with this model of the endpoint. */
function ctxOf(model: string): RequestContext {
  const vars = { EMBEDDINGS_URL: endpoint.url, EMBEDDINGS_KEY: endpoint.key, EMBEDDINGS_MODEL: model };
  const ctx = verbContext({ ...varsFor(neon), ...vars });
  hours += 1;
  return { ...ctx, now: new Date(Date.now() + hours * 3_600_000) };
}
const fill = (model: string) => fillSearch(ctxOf(model), timeBudget(60_000));
const find = async (model: string, q: string, page: { limit?: number; cursor?: string | null } = {}) =>
  search({ ...ctxOf(model), db: world.as(owner) }, searchInput.parse({ q, kind: 'animal', ...page }));
const state = async () => {
  const [[row]] = await world.service.run((tx) => [searchState(tx)]);
  return Object(row?.state);
};
const makeDue = () =>
  world.postgres.exec(`update search_queue set due_at = now() where set_aside_at is null`);

beforeAll(async () => {
  world = await openWorld(await startPglite());
  neon = await startNeon(world.postgres);
  endpoint = await startEmbeddings();
  owner = await world.person({ name: 'ana' });
  // The articles are read once; each test has texts of its own, which the index of articles has nothing to do with.
  await world.postgres.exec('drop index search_pieces_nearest');
  await fill('first');
});
afterAll(async () => {
  await endpoint.close();
  await neon.close();
  await world.close();
});
beforeEach(() => world.postgres.exec(`delete from search_texts where kind = 'animal'`));
afterEach(() => {
  vi.useRealTimers();
  Object.assign(endpoint, { mood: 'ok', poison: '', dimensions: 384 });
});

test('Z4 fewer numbers are padded, of unit length, with the name of the model beside them; what is read is found by meaning', async () => {
  const pet = await world.pet(owner, 'Relámpago');
  expect(await fill('first')).toMatchObject({ read: 1, failed: 0, isAway: false });
  const [piece] = await world.postgres.query<{ model: string; length: number; beyond: number; size: number }>(
    `select p.model, extensions.vector_norm(p.embedding)::float8 as length, extensions.vector_dims(p.embedding) as size,
       extensions.vector_norm(extensions.subvector(p.embedding, 385, 1152))::float8 as beyond
     from search_pieces p join search_texts t on t.id = p.text_id where t.thing = $1`,
    [pet],
  );
  expect(piece).toMatchObject({ model: 'first', size: 1536, beyond: 0 });
  expect(piece?.length).toBeCloseTo(1, 5);
  const found = await find('first', 'relámpago');
  expect(found).toMatchObject({ semantic: 'used', items: [{ id: pet, lexicalRank: 1, semanticRank: 1 }] });
});

test.each([429, 500] as const)(
  'Z4 Q7 while the endpoint answers %i nothing is tried in vain and nothing set aside; searches go by words and say so',
  async (mood) => {
    const pet = await world.pet(owner, 'Trueno');
    endpoint.mood = mood;
    for (let run = 0; run < 7; run += 1) {
      expect(await fill('first')).toMatchObject({ read: 0, failed: 0, isAway: true });
      await makeDue();
    }
    expect(await state()).toMatchObject({ waiting: 1, setAside: 0 });
    expect(await find('first', 'trueno')).toMatchObject({
      semantic: 'away',
      items: [{ id: pet, lexicalRank: 1, semanticRank: null }],
    });
    endpoint.mood = 'ok';
    expect(await fill('first')).toMatchObject({ read: 1, isAway: false });
  },
);

test('Q3 Q7 a page that was by meaning goes on by the same model or not at all', async () => {
  for (const name of ['Rayo', 'Rayo alto', 'Rayo bajo']) await world.pet(owner, name);
  await fill('first');
  const { nextCursor: cursor, items } = await find('first', 'rayo', { limit: 1 });
  expect(items).toMatchObject([{ lexicalRank: 1, semanticRank: 1 }]);
  const next = (model = 'first') => find(model, 'rayo', { limit: 1, cursor });
  endpoint.mood = 500;
  await expect(next()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  endpoint.mood = 'ok';
  expect(await next()).toMatchObject({ semantic: 'used', items: [{ lexicalRank: 2 }] });
  // A deployment that has no endpoint any more.
  const alone = { ...verbContext(varsFor(neon)), now: ctxOf('first').now, db: world.as(owner) };
  await expect(search(alone, searchInput.parse({ q: 'rayo', kind: 'animal', cursor }))).rejects.toMatchObject(
    { code: 'UNAVAILABLE' },
  );
});

test('Q3 Q7 a page that was by words goes on by words, and asks no model', async () => {
  for (const name of ['Brisa', 'Brisa alta']) await world.pet(owner, name);
  await fill('first');
  endpoint.mood = 500;
  const { nextCursor: cursor, semantic } = await find('first', 'brisa', { limit: 1 });
  expect(semantic).toBe('away');
  endpoint.mood = 'ok';
  endpoint.inputs.length = 0;
  expect((await find('first', 'brisa', { limit: 1, cursor })).items).toMatchObject([
    { lexicalRank: 2, semanticRank: null },
  ]);
  expect(endpoint.inputs).toEqual([]);
});

test('Z1 a run whose time is over gives back what it took, to be read at once', async () => {
  await world.pet(owner, 'Escarcha');
  expect(await fillSearch(ctxOf('first'), timeBudget(0))).toEqual({ read: 0, failed: 0, isAway: false });
  expect(await state()).toMatchObject({ waiting: 1, setAside: 0 });
  expect(await fill('first')).toMatchObject({ read: 1 });
});

test('Q7 who types does not wait for an endpoint that is slow', async () => {
  endpoint.mood = 'silent';
  const ctx = ctxOf('first');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let wanted: unknown;
  const asking = vectorOf(ctx, 'trueno', undefined).then((answer) => {
    wanted = answer;
  });
  await endpoint.arrived();
  await vi.advanceTimersByTimeAsync(1_100);
  expect(wanted).toBeUndefined();
  // Then, and not when the endpoint's own time is over.
  await vi.advanceTimersByTimeAsync(100);
  expect(wanted).toMatchObject({ vector: null, isAway: true });
  await asking;
});

test('Z4 one text that the endpoint refuses holds no other up; after five tries it is set aside, and read again by hand', async () => {
  const names = ['Bueno', 'Malo veneno', 'Mejor'];
  for (const name of names) await world.pet(owner, name);
  endpoint.poison = 'veneno';
  expect(await fill('first')).toMatchObject({ read: 2, failed: 1, isAway: false });
  for (let run = 2; run <= 5; run += 1) {
    await makeDue();
    expect(await fill('first')).toMatchObject({ read: 0, failed: 1 });
  }
  await makeDue();
  expect(await fill('first')).toMatchObject({ read: 0, failed: 0 });
  expect(await state()).toMatchObject({
    waiting: 0,
    setAside: 1,
    aside: [{ problem: 'refused by the model', attempts: 5 }],
  });
  expect((await find('first', 'veneno')).items[0]).toMatchObject({ title: 'Malo veneno', lexicalRank: 1 });
  endpoint.poison = '';
  await world.service.run((tx) => [retrySearchTexts(tx, null)]);
  expect(await fill('first')).toMatchObject({ read: 1, failed: 0 });
});

test('Z4 vectors longer than the columns are a fault of the settings: no text is set aside for it', async () => {
  await world.pet(owner, 'Largo');
  endpoint.dimensions = 3_072;
  for (let run = 0; run < 6; run += 1) {
    expect(await fill('first')).toMatchObject({ read: 0, failed: 0, isAway: true });
    await makeDue();
  }
  expect(await state()).toMatchObject({ setAside: 0, waiting: 1 });
});

test('Z9 what leaves has no addresses, numbers and names in it', async () => {
  await world.pet(owner, 'Nube');
  await world.postgres.query(
    `update pets set notes = 'Soy Ana, ana@example.com, 600 123 456' where name = 'Nube'`,
  );
  endpoint.inputs.length = 0;
  await fill('first');
  expect(endpoint.inputs).toEqual(['Nube Soy […], […], […]']);
});

test('Z9 what is typed leaves without addresses and numbers', async () => {
  endpoint.inputs.length = 0;
  await find('first', 'Vomita, escríbeme a ana@example.com o al 600 123 456');
  expect(endpoint.inputs).toHaveLength(1);
  expect(endpoint.inputs[0]).toContain('Vomita');
  expect(endpoint.inputs[0]).not.toMatch(/ana@|600|456/);
});

test('Z5 another model of the endpoint is filled beside the first, by which searches go all the while', async () => {
  const pet = await world.pet(owner, 'Cometa');
  await fill('first');
  // It is handed everything, and reads nothing yet.
  endpoint.mood = 429;
  await fill('second');
  endpoint.mood = 'ok';
  expect((await state()).model).toBe('first');
  expect(await find('second', 'cometa')).toMatchObject({ items: [{ id: pet, semanticRank: 1 }] });
  await makeDue();
  await fill('second');
  expect((await state()).model).toBe('second');
  expect(await find('second', 'cometa')).toMatchObject({
    semantic: 'used',
    items: [{ id: pet, semanticRank: 1 }],
  });
  const models = await world.postgres.query('select distinct model from search_pieces');
  expect(models).toEqual([{ model: 'second' }]);
});
