import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { failSearchTexts, retrySearchTexts, searchState, walkModel } from '../../../db/calls/search.ts';
import { pets } from '../../../db/schema/index.ts';
import { startPglite } from '../../support/postgres.ts';
import { claim, embedder, find, keep, readAll, readTexts } from '../support/searching.ts';
import { first, openWorld, type World } from '../support/world.ts';

let world: World;
let owner: SignedIn;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  owner = await world.person({ name: 'ana' });
});
afterAll(() => world.close());
beforeEach(() =>
  world.postgres.exec(
    'delete from search_queue; delete from search_pieces; delete from search_texts; delete from search_walks',
  ),
);

const rename = (id: string, name: string) =>
  world.as(owner).run((tx) => [tx.update(pets).set({ name }).where(eq(pets.id, id))]);
const pieces = (thing: string) =>
  world.postgres.query<{ model: string; piece: number }>(
    'select p.model, p.piece from search_pieces p join search_texts t on t.id = p.text_id where t.thing = $1 order by 1, 2',
    [thing],
  );
const animals = async (typed: string) =>
  (await find(world.as(owner), typed, { kinds: ['animal'] })).results.map(({ title, semanticRank }) => [
    title,
    semanticRank,
  ]);

test('Z1 a text is in one batch at a time, and handed out again when the lease of whoever took it ends', async () => {
  for (let n = 0; n < 5; n += 1) await world.pet(owner, `Perro ${n}`);
  const one = await claim(world.service, 3);
  const other = await claim(world.service, 3);
  expect(one).toHaveLength(3);
  expect(other).toHaveLength(2);
  expect(new Set([...one, ...other].map(({ id }) => id)).size).toBe(5);
  expect(await claim(world.service)).toEqual([]);
  await keep(world.service, await readTexts(one));
  // Z2: whoever had the others was killed. Nothing of theirs is half written, and they come again.
  await world.postgres.exec(`update search_queue set due_at = due_at - interval '1 hour'`);
  expect((await claim(world.service)).map(({ id }) => id).toSorted()).toEqual(
    other.map(({ id }) => id).toSorted(),
  );
});

test('Z3 a text that changed while it was read is read again, and what was made of the old one is nowhere', async () => {
  const pet = await world.pet(owner, 'Cólico');
  const old = await claim(world.service);
  await rename(pet, 'Torsión');
  expect(await keep(world.service, await readTexts(old))).toBe(0);
  expect(await pieces(pet)).toEqual([]);
  expect(await animals('bloat')).toEqual([]);
  await readAll(world.service);
  expect(await animals('bloat')).toEqual([['Torsión', 1]]);
  // Changed again: the vector of the old name is gone in the same transaction.
  await rename(pet, 'Nube');
  expect(await pieces(pet)).toEqual([]);
});

test('Z4 what fails waits twice as long each time, is set aside in the end, and is read again by hand; the rest goes on', async () => {
  const bad = await world.pet(owner, 'Veneno');
  await world.pet(owner, 'Bueno');
  const ids = async () =>
    (await claim(world.service)).filter(({ title }) => title === 'Veneno').map(({ id }) => id);
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const failed = await ids();
    expect(failed).toHaveLength(1);
    await world.service.run((tx) => [
      failSearchTexts(tx, { ids: failed, problem: 'refused', counts: true, most: 3, seconds: 60 }),
    ]);
    const [row] = await world.postgres.query<{ wait: number }>(
      `update search_queue set due_at = now() where text_id = $1
       returning round(extract(epoch from old.due_at - now()))::int as wait`,
      failed,
    );
    waits.push(first([row])?.wait ?? 0);
  }
  expect(waits).toEqual([60, 120, 240]);
  expect(await ids()).toEqual([]);
  const [[row]] = await world.service.run((tx) => [searchState(tx)]);
  expect(row?.state).toMatchObject({
    setAside: 1,
    aside: [{ kind: 'animal', thing: bad, problem: 'refused', attempts: 3 }],
  });
  const [[retried]] = await world.service.run((tx) => [retrySearchTexts(tx, null)]);
  expect(retried?.count).toBe(1);
  expect(await ids()).toHaveLength(1);
});

test('Z4 while the model is away nothing is set aside', async () => {
  await world.pet(owner, 'Paciente');
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const ids = (await claim(world.service)).map(({ id }) => id);
    expect(ids).toHaveLength(1);
    await world.service.run((tx) => [
      failSearchTexts(tx, { ids, problem: 'away', counts: false, most: 3, seconds: 0 }),
    ]);
  }
});

test('Z4 a text that has failed is not set aside because the model is away when it comes again', async () => {
  await world.pet(owner, 'Paciente');
  const fail = async (counts: boolean) => {
    const ids = (await claim(world.service)).map(({ id }) => id);
    await world.service.run((tx) => [
      failSearchTexts(tx, { ids, problem: 'refused', counts, most: 2, seconds: 0 }),
    ]);
    return ids;
  };
  const ids = await fail(true);
  expect(await fail(false)).toEqual(ids);
  expect(await fail(true)).toEqual(ids);
  expect(await fail(true)).toEqual([]);
});

test('Z4 of what is set aside one text alone can be read again, and what waits is not touched by it', async () => {
  for (const name of ['Uno', 'Dos', 'Tres']) await world.pet(owner, name);
  const aside = await claim(world.service, 2);
  const [one, other] = aside.map(({ id }) => id);
  if (one === undefined || other === undefined) throw new Error('nothing to read');
  await world.service.run((tx) => [
    failSearchTexts(tx, { ids: [one, other], problem: 'refused', counts: true, most: 1, seconds: 60 }),
  ]);
  const retry = async (id: string | null) => {
    const [[row]] = await world.service.run((tx) => [retrySearchTexts(tx, id)]);
    return row?.count;
  };
  expect(await retry(one)).toBe(1);
  expect(await retry(one)).toBe(0);
  expect((await claim(world.service)).map(({ id }) => id)).toContain(one);
  const [[row]] = await world.service.run((tx) => [searchState(tx)]);
  expect(row?.state).toMatchObject({ setAside: 1, waiting: 2, aside: [{ id: other }] });
  const noted = await world.postgres.query(
    `select from audit_log where action = 'search.retry' and entity_id = $1`,
    [one],
  );
  expect(noted).toHaveLength(2);
});

test('Z5 a text that was set aside does not keep a model from taking over', async () => {
  await world.pet(owner, 'Veneno');
  const walk = async () => {
    for (;;) {
      const [[row]] = await world.service.run((tx) => [walkModel(tx, 'new', 100)]);
      if (row?.more !== true) return;
    }
  };
  const model = async () => {
    const [[row]] = await world.service.run((tx) => [searchState(tx)]);
    return Object(row?.state).model;
  };
  await walk();
  const ids = (await claim(world.service)).map(({ id }) => id);
  await walk();
  // It is being read.
  expect(await model()).toBeNull();
  await world.service.run((tx) => [
    failSearchTexts(tx, { ids, problem: 'refused', counts: true, most: 1, seconds: 60 }),
  ]);
  await walk();
  expect(await model()).toBe('new');
});

test('Z5 another model is filled beside the old one, which searches go by until it has read everything; then the old one goes', async () => {
  const pet = await world.pet(owner, 'Cólico');
  const walk = async (model: string) => {
    for (;;) {
      const [[row]] = await world.service.run((tx) => [walkModel(tx, model, 100)]);
      if (row?.more !== true) return;
    }
  };
  const model = async () => {
    const [[row]] = await world.service.run((tx) => [searchState(tx)]);
    return Object(row?.state).model;
  };
  await walk('old');
  const read = await readTexts(await claim(world.service));
  await keep(world.service, read, 'old');
  await walk('old');
  expect(await model()).toBe('old');

  await walk('new');
  expect(await model()).toBe('old');
  const again = await readTexts(await claim(world.service));
  expect(again).toHaveLength(1);
  await keep(world.service, again, 'new');
  expect((await pieces(pet)).map((one) => one.model)).toEqual(['new', 'old']);
  expect((await find(world.as(owner), 'colico', { model: 'old' })).results[0]).toMatchObject({
    semanticRank: 1,
  });
  await walk('new');
  expect(await model()).toBe('new');
  expect((await pieces(pet)).map((one) => one.model)).toEqual(['new']);
});

test('Z7 a text in pieces is found by any of them', async () => {
  const pet = await world.pet(owner, 'Largo');
  const [text] = await readTexts(await claim(world.service));
  const vectors = await embedder.embed(['cólico caballo', 'petardos y miedo']);
  const dense = vectors.map((vector) => `[${vector.join()}]`);
  if (text === undefined) throw new Error('nothing to read');
  await keep(world.service, [{ ...text, vectors: dense }]);
  expect((await pieces(pet)).map(({ piece }) => piece)).toEqual([1, 2]);
  expect(await animals('horse colic')).toEqual([['Largo', 1]]);
  expect(await animals('afraid of fireworks')).toEqual([['Largo', 1]]);
  // Read again, in fewer: nothing of what was made of it before stays.
  await keep(world.service, [{ ...text, vectors: dense.slice(0, 1) }]);
  expect((await pieces(pet)).map(({ piece }) => piece)).toEqual([1]);
});

test('Z6 the figures of the planner are gathered anew by the service', async () => {
  await world.pet(owner, 'Figura');
  await world.postgres.exec('select public.fn_analyze_search()');
  const [row] = await world.postgres.query<{ count: number }>(
    `select reltuples::int as count from pg_class where oid = 'search_texts'::regclass`,
  );
  expect(row?.count).toBe(1);
});

test('Z10 an animal that is archived, and one that is deleted, is found no more from the same transaction on', async () => {
  const [archived, deleted] = [await world.pet(owner, 'Archivo'), await world.pet(owner, 'Borrado')];
  await readAll(world.service);
  await world
    .as(owner)
    .run((tx) => [tx.update(pets).set({ archivedAt: new Date() }).where(eq(pets.id, archived))]);
  await world.postgres.query('delete from pets where id = $1', [deleted]);
  expect([await pieces(archived), await pieces(deleted)]).toEqual([[], []]);
  expect(await world.postgres.query('select thing from search_texts')).toEqual([]);
});

test('Z1 what was there before is walked through once, in steps', async () => {
  const before = [await world.pet(owner, 'Uno'), await world.pet(owner, 'Dos')];
  await world.postgres.exec('delete from search_texts');
  const walked = await world.postgres.query<{ more: boolean }>(
    `select public.fn_walk_consults('animals', 1) as more from generate_series(1, 50)`,
  );
  expect(walked.at(-1)?.more).toBe(false);
  const found = await world.postgres.query<{ thing: string }>(
    `select thing from search_texts where kind = 'animal'`,
  );
  expect(found.map(({ thing }) => thing)).toEqual(expect.arrayContaining(before));
  await world.postgres.exec('delete from search_texts');
  await world.postgres.exec(`select public.fn_walk_consults('animals', 100)`);
  expect(await world.postgres.query('select 1 from search_texts')).toEqual([]);
});
