import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { undoImportOutput } from '../../../worker/sites/import/jobs/undo-import.ts';
import { asOwner, ownDatabaseOfFile } from '../support/doubles.ts';
import { applied, importNow, importOf, importOfText } from '../support/import.ts';
import { outsideWeb } from '../support/outside-web.ts';
import { contentOf, type Restaurant, restaurant } from '../support/restaurant.ts';
import { done, mutation, refusal, send } from '../support/worker.ts';

// Whoever drains the queue takes the import that waits longest, whosever it is.
beforeAll(ownDatabaseOfFile);
afterEach(() => vi.restoreAllMocks());

const home =
  '<html lang="es"><title>Casa Lola</title><h1>Casa Lola</h1><a href="/carta">Carta</a> <a href="/contacto">Contacto</a> <a href="/blog">Blog</a> <a href="https://other.example/carta">Carta</a>';
const menu =
  '<html lang="es"><h2>Tapas</h2><p>Bravas 5,00 €</p><p>Ensaladilla 6,50 €</p><h2>Vinos</h2><p>Rioja 3,20 €</p><p>Contiene sulfitos</p>';
const contact =
  '<html lang="es"><p>Calle Betis 14, 41010 Sevilla</p><p>Tel. 954 12 34 56</p><p>Horario: martes a jueves de 13:00 a 16:00</p>';

/** A host that no other test has, with the site of a restaurant. */
const site = () => ({
  host: `${crypto.randomUUID()}.example`,
  pages: { '/': home, '/carta': menu, '/contacto': contact },
});

const undo = ({ owner }: Restaurant, id: string) =>
  done(undoImportOutput, mutation('scraper.jobs.undo', { id }, { as: owner }));

const dishesOf = async (place: Restaurant) =>
  (await contentOf(place)).tables.menu_items.map(({ name }) => name.es).toSorted();

test('Y9 an old site is read, taken field by field as one revision, and taken back', async () => {
  const { host, pages } = site();
  const web = outsideWeb({ [host]: pages });
  const place = await restaurant();
  const { id } = await importOf(place, host);
  expect(web.asked.toSorted()).toEqual([`${host}/`, `${host}/carta`, `${host}/contacto`]);
  const job = await importNow(place, id);
  expect(job).toMatchObject({ status: 'ready', pagesRead: 3, pagesFound: 3, address: `https://${host}/` });
  expect(job.draft?.facts.phone?.source.page).toBe(`https://${host}/contacto`);

  const before = await contentOf(place);
  const taken = {
    id,
    key: crypto.randomUUID(),
    facts: ['phone', 'street', 'hours'],
    language: 'es',
    menu: {
      menuId: place.menuId,
      dishes: [
        [0, 0],
        [1, 0],
      ],
    },
  };
  expect(await applied(place, taken)).toMatchObject({
    revision: before.revision + 1,
    leftOut: [],
    conflicts: 0,
    job: { status: 'applied' },
  });
  // The same once more, as a browser sends it that heard no answer.
  expect((await applied(place, taken)).revision).toBe(before.revision + 1);
  const after = await contentOf(place);
  expect(after.business).toMatchObject({
    name: 'Casa Ana',
    contact: { phone: '954 12 34 56', address: { street: 'Calle Betis 14', locality: '' } },
  });
  expect(after.live.hours.week).toHaveLength(3);
  // Each is the first of its category: which comes first of all says nothing.
  const said = after.tables.menu_items.map(({ name, allergens }) => [name.es, allergens] as const);
  expect(new Map(said)).toEqual(
    new Map([
      ['Bravas', {}],
      ['Rioja', { sulphites: 'contains' }],
    ]),
  );

  await undo(place, id);
  const back = await contentOf(place);
  expect({ ...back, revision: 0 }).toEqual({ ...before, revision: 0 });
  expect((await importNow(place, id)).status).toBe('ready');
});

test('Y8 a page with signs that no database takes, and an emoji where its name is cut, is read all the same', async () => {
  const host = `${crypto.randomUUID()}.example`;
  const long = `${'a'.repeat(119)}🍕 de la casa`;
  const page = `<h2>Tapas</h2><p>Bra\0vas 5,00 €</p><p>${long} 6,00 €</p><p>Gildas &#0; 2,50 €</p>`;
  outsideWeb({ [host]: { '/': page } });
  const place = await restaurant();
  const { id } = await importOf(place, host);
  const { status, draft } = await importNow(place, id);
  expect([status, draft?.menu.categories.flatMap(({ dishes }) => dishes).length]).toEqual(['ready', 3]);
});

test('Y9 a dish that is on the menu keeps what it has, and gets what is new of it', async () => {
  outsideWeb({});
  const place = await restaurant();
  const { menuId } = place;
  const take = async (text: string) => {
    const { id } = await importOfText(place, text);
    return applied(place, { id, key: crypto.randomUUID(), facts: [], language: 'es', menu: { menuId } });
  };
  await take('# Tapas\nBravas 5,00 €\nGildas 2,00 €');
  await take('# Tapas\nBravas 5,50 €\nsalsa de la casa\nAlitas 7,00 €');
  const { tables } = await contentOf(place);
  expect(tables.menu_categories).toHaveLength(1);
  expect(await dishesOf(place)).toEqual(['Alitas', 'Bravas', 'Gildas']);
  const bravas = tables.menu_items.find(({ name }) => name.es === 'Bravas');
  expect(bravas?.description).toEqual({ es: 'salsa de la casa' });
  expect(tables.item_sizes.find(({ itemId }) => itemId === bravas?.id)?.price).toBe(550);
});

test('Y9 what somebody has changed since is theirs when an import is taken back', async () => {
  outsideWeb({});
  const place = await restaurant();
  const { id } = await importOfText(place, '# Tapas\nBravas 5,00 €');
  await applied(place, {
    id,
    key: crypto.randomUUID(),
    facts: [],
    language: 'es',
    menu: { menuId: place.menuId },
  });
  await undo(place, id);
  expect(await dishesOf(place)).toEqual([]);
  expect(await refusal(mutation('scraper.jobs.undo', { id }, { as: place.owner }))).toBe('409 WRONG_STATE');
});

const hours = (opens: number) => [{ weekday: 2, opens, closes: 960 }];
const setHours = (place: Restaurant, was: unknown, now: unknown) =>
  done(
    z.object({ changed: z.boolean() }),
    mutation('businesses.setHours', { businessId: place.businessId, was, hours: now }, { as: place.owner }),
  );

test('Y9 hours that somebody has set since are theirs when an import is taken back, special days too', async () => {
  const { host, pages } = site();
  outsideWeb({ [host]: pages });
  const place = await restaurant();
  const { id } = await importOf(place, host);
  const take = () =>
    applied(place, { id, key: crypto.randomUUID(), facts: ['hours'], language: 'es', menu: null });
  const now = async () => (await contentOf(place)).live.hours;
  await take();
  // A special day is no part of what an import says: it outlives the undo, and does not stand in its way.
  const special = [{ day: '2030-12-25', opens: null, closes: null, note: {} }];
  const read = await now();
  expect(read.week).toHaveLength(3);
  expect(await setHours(place, read, { ...read, special })).toEqual({ changed: true });
  expect(await undo(place, id)).toMatchObject({ hoursStay: false });
  expect(await now()).toEqual({ week: [], special });

  await take();
  expect(await setHours(place, await now(), { week: hours(600), special })).toEqual({ changed: true });
  expect(await undo(place, id)).toMatchObject({ hoursStay: true });
  expect((await now()).week).toEqual(hours(600));
});

test('Y9 a long menu is one revision, and is taken back as one', async () => {
  const place = await restaurant();
  const lines = Array.from({ length: 800 }, (_, at) => `Plato ${String(at)} 9,50 €`);
  const { id } = await importOfText(place, `# Platos\n${lines.join('\n')}`);
  const { revision } = await contentOf(place);
  const took = await applied(place, {
    id,
    key: crypto.randomUUID(),
    facts: [],
    language: 'es',
    menu: { menuId: place.menuId },
  });
  expect(took.revision).toBe(revision + 1);
  expect((await contentOf(place)).tables.menu_items).toHaveLength(800);
  await undo(place, id);
  expect((await contentOf(place)).tables.menu_items).toEqual([]);
});

test('Y2 the same address, written otherwise, is the job that there is, while it is fresh', async () => {
  const { host, pages } = site();
  const web = outsideWeb({ [host]: pages, [`www.${host}`]: pages });
  const place = await restaurant();
  const first = await importOf(place, `https://${host}/?utm_source=qr`);
  const again = await importOf(place, `http://www.${host}`);
  expect(again.id).toBe(first.id);
  expect(web.asked).toHaveLength(3);
  await asOwner(`update public.import_jobs set finished_at = now() - interval '11 minutes' where id = $1`, [
    first.id,
  ]);
  expect((await importOf(place, host)).id).not.toBe(first.id);
});

test.each([
  'http://169.254.169.254/',
  'http://2852039166/',
  'http://[::ffff:10.0.0.1]/',
  'file:///etc/passwd',
  'https://me:secret@casa.example/',
  'https://casa.example:8443/',
  'http://localhost/',
  'localhost:5173',
  'not an address',
])('Y1 S15 %s is refused at once, and nothing is fetched', async (address) => {
  const web = outsideWeb({ 'casa.example': 200 });
  const place = await restaurant();
  const input = { businessId: place.businessId, key: crypto.randomUUID(), what: { address } };
  expect(await refusal(mutation('scraper.jobs.create', input, { as: place.owner }))).toBe('400 BAD_INPUT');
  expect(web.asked).toEqual([]);
  expect(await asOwner('select from public.import_jobs where business_id = $1', [place.businessId])).toEqual(
    [],
  );
});

test.each([
  ['a name that leads inside', { leadsTo: '10.0.0.8' }, 'private'],
  ['a site that is away', 'away', 'away'],
  ['a page that is gone', 404, 'gone'],
] as const)('Y1 %s: the job says why, and can be begun again', async (_, host, failure) => {
  const name = `${crypto.randomUUID()}.example`;
  outsideWeb({ [name]: host });
  const place = await restaurant();
  const { id } = await importOf(place, name);
  expect(await importNow(place, id)).toMatchObject({ status: 'failed', failure, draft: null });
  vi.restoreAllMocks();
  outsideWeb({ [name]: { '/': menu } });
  await done(z.unknown(), mutation('scraper.jobs.retry', { id }, { as: place.owner }));
  expect(await importNow(place, id)).toMatchObject({ status: 'ready', failure: null });
});

test('Y1 a page of the site that leads inside is not fetched; the others are', async () => {
  const { host, pages } = site();
  const inside = `${crypto.randomUUID()}.example`;
  const web = outsideWeb({
    [host]: { ...pages, '/': `${home} <a href="http://127.0.0.1/carta">Carta</a>` },
    [inside]: { leadsTo: '127.0.0.1' },
  });
  const place = await restaurant();
  const { id } = await importOf(place, host);
  expect((await importNow(place, id)).status).toBe('ready');
  expect(web.asked.every((one) => one.startsWith(host))).toBe(true);
});

test('by REST, as by the studio', async () => {
  const { host, pages } = site();
  outsideWeb({ [host]: pages });
  const place = await restaurant();
  const { businessId } = place;
  const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
  const body = JSON.stringify({ businessId, key: crypto.randomUUID(), what: { address: host } });
  const created = await send('/api/scraper/jobs', { ...post, body }, { as: place.owner });
  const { id } = z.object({ id: z.uuid() }).parse(await created.json());
  const listed = await send(`/api/scraper/jobs?businessId=${businessId}`, {}, { as: place.owner });
  expect(await listed.json()).toMatchObject({ items: [{ id, status: 'ready' }] });
  const got = await send(`/api/scraper/jobs/${id}`, {}, { as: place.owner });
  expect(await got.json()).toMatchObject({ draft: { facts: { name: { value: 'Casa Lola' } } } });
  const taken = JSON.stringify({ key: crypto.randomUUID(), facts: ['name'], language: 'es', menu: null });
  const done = await send(`/api/scraper/jobs/${id}/apply`, { ...post, body: taken }, { as: place.owner });
  expect(await done.json()).toMatchObject({ job: { status: 'applied' } });
});
