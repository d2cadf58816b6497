import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { acceptConsult, archiveMessages, endConsult, startConsult } from '../../../db/calls/consults.ts';
import type { Door } from '../../../db/client.ts';
import { pets } from '../../../db/schema/index.ts';
import { startPglite } from '../../support/postgres.ts';
import { find, putArticles, readAll } from '../support/searching.ts';
import { consent, triage } from '../support/story.ts';
import { first, openWorld, request, stranger, type World } from '../support/world.ts';

let world: World;
let visitor: Door;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  visitor = world.database.asActor({ kind: 'visitor' }, request);
  await putArticles(world.service, {
    'colic-horse': {
      es: ['Cólico en el caballo', 'Se revuelca, suda y no come. Los cólicos de los caballos son urgentes.'],
      en: ['Colic in horses', 'A horse that rolls and sweats may have colic. Colic is urgent.'],
    },
    'horse-teeth': {
      es: ['Los dientes del caballo', 'Un caballo que mastica mal pierde peso.'],
      en: ['Teeth of horses', 'A horse that chews badly loses weight.'],
    },
  });
  await readAll(world.service);
});
afterAll(() => world.close());

const things = ({ results }: Awaited<ReturnType<typeof find>>) =>
  results.map(({ kind, thing }) => `${kind} ${thing}`);

/** A consult of an animal, taken by a vet, with one thing said in it. Each text has a word of its own. */
async function tellOf(owner: SignedIn, vet: SignedIn, words: Record<'pet' | 'reason' | 'said', string>) {
  const pet = await world.pet(owner, words.pet);
  const [rows] = await world.as(owner).run((tx) => [
    startConsult(tx, {
      idempotencyKey: randomUUID(),
      petId: pet,
      mode: 'chat',
      reason: words.reason,
      consent,
      locale: 'es',
      triage,
    }),
  ]);
  const { id } = first(rows);
  await world.as(vet).run((tx) => [acceptConsult(tx, id)]);
  await say(id, owner, words.said);
  return { id, pet };
}

async function say(
  consultId: string,
  { id: senderId }: SignedIn,
  body: string,
  sentAt = new Date(),
): Promise<string> {
  const id = randomUUID();
  await world.service.run((tx) => [
    archiveMessages(tx, consultId, [
      { id, epoch: id, seq: 1, senderId, senderRole: 'owner', body, sentAt: sentAt.toISOString() },
    ]),
  ]);
  return id;
}

describe('Q2 the same article first', () => {
  test.each([
    'colico caballo',
    'cólico',
    'colic horse',
    'cólicos de caballos',
    'colicco cavallo',
    'horses colics',
  ])('Q2 %s', async (typed) => {
    for (const locale of ['es', 'en']) {
      const { results } = await find(visitor, typed, { locale });
      expect(results[0]).toMatchObject({ thing: 'colic-horse', locale });
      expect(results.filter(({ thing }) => thing === 'colic-horse')).toHaveLength(1);
    }
  });
});

test('Q6 a result has both places and what they come to, and the same question gets the same answer', async () => {
  const { asOf, ...found } = await find(visitor, 'colico caballo');
  for (const { score, lexicalRank, semanticRank } of found.results) {
    const part = (rank: number | null) => (rank === null ? 0 : 1 / (60 + rank));
    expect(Number(score)).toBeCloseTo(part(lexicalRank) + part(semanticRank), 9);
  }
  expect(found.results[0]).toMatchObject({ lexicalRank: 1, semanticRank: 1 });
  const { asOf: later, ...again } = await find(visitor, 'colico caballo');
  expect(again).toEqual(found);
  expect(later >= asOf).toBe(true);
});

test('Q7 without a vector, and of what no model has read yet: by words alone, and it says so', async () => {
  const byWords = await find(visitor, 'colico caballo', { byMeaning: false });
  expect(byWords.results[0]).toMatchObject({ thing: 'colic-horse', lexicalRank: 1, semanticRank: null });
  expect(byWords.unread).toBe(false);
  const owner = await world.person({ name: 'nora' });
  await world.pet(owner, 'Zafira');
  const found = await find(world.as(owner), 'zafira');
  expect(found.results[0]).toMatchObject({ kind: 'animal', title: 'Zafira', semanticRank: null });
  expect(found.unread).toBe(true);
  // What is not theirs is not missed either.
  expect((await find(visitor, 'zafira')).unread).toBe(false);
  await readAll(world.service);
});

describe('Q1 every kind of row by every identity', () => {
  const words = { pet: 'Ópalo', reason: 'Turmalina desde ayer', said: 'Amatista en la pata' };
  let before: unknown;
  let doors: Map<string, Door>;
  let told: { id: string; pet: string };
  let owner: SignedIn;
  const typed = 'ópalo turmalina amatista pata vera';

  beforeAll(async () => {
    owner = await world.person({ name: 'ana', limits: { chat: 10 } });
    const vet = await world.person({ name: 'vera', role: 'vet' });
    const other = await world.person({ name: 'eve', limits: { chat: 10 } });
    const otherVet = await world.person({ name: 'otto', role: 'vet' });
    // They have things of their own, which they find before and after.
    await tellOf(other, otherVet, { pet: 'Nube', reason: 'Cojea de la pata', said: 'Es la pata de atrás' });
    await readAll(world.service);
    doors = new Map<string, Door>([
      ['own', world.as(owner)],
      ['vet', world.as(vet)],
      ['other', world.as(other)],
      ['other vet', world.as(otherVet)],
      ['visitor', visitor],
    ]);
    const answers = async () =>
      Object.fromEntries(
        await Promise.all(
          ['other', 'other vet', 'visitor'].map(async (name) => {
            const { asOf: _, ...found } = await find(doors.get(name) ?? visitor, typed);
            return [name, found];
          }),
        ),
      );
    before = await answers();
    told = await tellOf(owner, vet, words);
    expect(await answers()).toEqual(before);
    await readAll(world.service);
    expect(await answers()).toEqual(before);
  });

  test('Q1 of others nothing changes by it, neither a score nor a figure, before and after a model has read it', () => {
    expect(before).toBeDefined();
  });

  const mine = { animal: 'pet', consult: 'reason', message: 'said' } as const;
  const cases = Object.entries(mine).flatMap(([kind, word]) =>
    ['own', 'vet', 'other', 'other vet', 'visitor'].flatMap((name) =>
      [true, false].map((byMeaning) => ({ kind, word, name, byMeaning })),
    ),
  );
  test.each(cases)('Q1 $kind by $name, by meaning $byMeaning', async ({ kind, word, name, byMeaning }) => {
    const found = await find(doors.get(name) ?? visitor, words[word as keyof typeof words], { byMeaning });
    const hers = found.results.filter(
      ({ kind: one, body, title }) => one === kind && `${title}${body}` === words[word as keyof typeof words],
    );
    expect(hers).toHaveLength(name === 'own' || name === 'vet' ? 1 : 0);
  });

  test('Q1 who asks for the animals of everybody finds no more of them for it', async () => {
    const found = await find(doors.get('other') ?? visitor, 'ópalo', { everyone: true });
    expect(found.results.filter(({ title }) => title === 'Ópalo')).toEqual([]);
    expect(things(await find(world.service, 'ópalo', { everyone: true }))).toContain(`animal ${told.pet}`);
  });

  test('Q1 a guest may not even ask', async () => {
    const guest = { kind: 'guest', id: randomUUID(), consultId: told.id } as const;
    await expect(find(world.database.asGuest(guest, request), 'ópalo')).rejects.toThrow();
  });

  test('Q1 somebody without a profile finds articles and vets', async () => {
    const found = await find(world.as(stranger()), 'pata').catch(() => undefined);
    expect(found?.results.filter(({ kind }) => !['article', 'vet'].includes(kind)) ?? []).toEqual([]);
  });

  test('P10 when the consult is over its vet finds it for three days, and then no more; the owner for ever', async () => {
    await world.as(owner).run((tx) => [endConsult(tx, told.id)]);
    const vet = doors.get('vet') ?? visitor;
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    expect(things(await find(vet, 'turmalina', { at: at(71) }))).toContain(`consult ${told.id}`);
    expect(
      things(await find(vet, 'turmalina', { at: at(73) })).filter((one) => one.startsWith('consult')),
    ).toEqual([]);
    expect(things(await find(world.as(owner), 'turmalina', { at: at(73) }))).toContain(`consult ${told.id}`);
  });
});

test('Q3 page by page each thing comes once, in the order of the whole, while others are added', async () => {
  const owner = await world.person({ name: 'page', limits: { chat: 10 } });
  const vet = await world.person({ name: 'vic', role: 'vet' });
  const { id } = await tellOf(owner, vet, { pet: 'Luna', reason: 'Cojea', said: 'cojea un poco' });
  for (let n = 0; n < 12; n += 1) await say(id, owner, `cojea de la pata ${n}`);
  await readAll(world.service);
  const door = world.as(owner);
  const whole = await find(door, 'cojea pata');
  const seen: string[] = [];
  let page = await find(door, 'cojea pata', { limit: 3 });
  const { asOf } = page;
  while (page.results.length > 0) {
    seen.push(...things(page));
    await say(id, owner, 'cojea pata cojea pata');
    await readAll(world.service);
    const last = first(page.results.slice(-1));
    page = await find(door, 'cojea pata', { limit: 3, asOf, after: { score: last.score, id: last.id } });
  }
  expect(seen).toEqual(things(whole));
});

test('Z5 what another model made of a text is compared with nothing', async () => {
  const owner = await world.person({ name: 'models', limits: { chat: 10 } });
  const vet = await world.person({ name: 'max', role: 'vet' });
  await tellOf(owner, vet, { pet: 'Brisa', reason: 'Estornuda', said: 'Estornuda por la noche' });
  await readAll(world.service);
  const look = async () => (await find(world.as(owner), 'colico caballo')).results;
  const before = await look();
  // To the other model everything says what one article does to this one.
  await world.postgres.query(
    `insert into search_pieces (text_id, model, piece, kind, owner_id, embedding)
     select t.id, 'another', 1, t.kind, t.owner_id, p.embedding
     from search_texts t, search_pieces p join search_texts a on a.id = p.text_id and a.thing = 'colic-horse' and a.locale = 'es'
     where t.owner_id = $1 or t.thing = 'horse-teeth'`,
    [owner.id],
  );
  expect(await look()).toEqual(before);
  await world.postgres.query(`delete from search_pieces where model = 'another'`);
});

test('Q8 kind, animal, species and time are in the question: a page is full although others would be better', async () => {
  const owner = await world.person({ name: 'filters', limits: { chat: 10 } });
  const vet = await world.person({ name: 'val', role: 'vet' });
  const one = await tellOf(owner, vet, { pet: 'Uno', reason: 'Vomita', said: 'vomita mucho' });
  const two = await tellOf(owner, vet, { pet: 'Dos', reason: 'Vomita', said: 'vomita' });
  const old = await say(two.id, owner, 'vomita', new Date('2026-01-15T12:00:00Z'));
  await readAll(world.service);
  const look = async (ask: Parameters<typeof find>[2]) =>
    things(await find(world.as(owner), 'vomita', { ...ask, limit: 1 }));
  expect(await look({ kinds: ['consult'], petId: one.pet })).toEqual([`consult ${one.id}`]);
  expect(await look({ kinds: ['consult'], petId: two.pet })).toEqual([`consult ${two.id}`]);
  expect(await look({ from: '2026-01-15', to: '2026-01-16' })).toEqual([`message ${two.id}/${old}`]);
  expect(await look({ species: 'cat' })).toEqual([]);
  expect(await look({ species: 'dog', kinds: ['article'] })).toEqual([]);
  const horse = await find(world.as(owner), 'colico', {
    species: 'horse',
    from: '2026-11-29',
    to: '2026-11-30',
  });
  expect(things(horse)[0]).toBe('article colic-horse');
});

test('Q8 an animal that was noted as the wrong species is the right one in its consults and messages too, whose vectors stay', async () => {
  const owner = await world.person({ name: 'species', limits: { chat: 10 } });
  const vet = await world.person({ name: 'sol', role: 'vet' });
  const told = await tellOf(owner, vet, { pet: 'Pinto', reason: 'Cojea', said: 'cojea mucho' });
  await readAll(world.service);
  await world.as(owner).run((tx) => [tx.update(pets).set({ species: 'cat' }).where(eq(pets.id, told.pet))]);
  const kinds = async (species: string) =>
    (await find(world.as(owner), 'cojea', { petId: told.pet, species })).results.map(
      ({ kind, semanticRank }) => [kind, semanticRank !== null],
    );
  expect((await kinds('cat')).toSorted()).toEqual([
    ['consult', true],
    ['message', true],
  ]);
  expect(await kinds('dog')).toEqual([]);
});

test.each([
  ["' OR 1=1 --"],
  ["a & | ! ( ) <-> :* 'b'"],
  ['de la que el'],
  ['🐶🐱'],
  ['\\'],
  ['%'],
  ['x'.repeat(300)],
  ['"comillas" sin cerrar \''],
])('Q5 %s: an honest answer', async (typed) => {
  const { results } = await find(visitor, typed);
  for (const { kind } of results) expect(kind).toBe('article');
});

test('Q5 whatever is typed, the database answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (typed) => {
      const stored = typed.replaceAll('\0', '');
      expect((await find(visitor, stored)).results.every(({ kind }) => kind === 'article')).toBe(true);
    }),
    { numRuns: 60 },
  );
});
