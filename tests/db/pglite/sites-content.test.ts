import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { siteLimits } from '../../../contract/sites.ts';
import type { SignedIn } from '../../../db/actor.ts';
import { businessContent } from '../../../db/calls/sites/content.ts';
import { startPglite } from '../../support/postgres.ts';
import {
  add,
  addDish,
  edit,
  giveSitePlan,
  join,
  openRestaurant,
  type Restaurant,
  revisionOf,
} from '../support/restaurant.ts';
import { first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let ana: SignedIn;
let place: Restaurant;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  ana = await world.person({ name: 'ana' });
  await giveSitePlan(world.postgres, ana.id, 'enterprise');
});
afterAll(() => world.close());
beforeEach(async () => {
  place = await openRestaurant(world, ana);
});

const change = (edits: readonly unknown[], who: SignedIn = ana, key?: string) =>
  edit(world, who, place.id, edits, key);
const set = (table: string, id: string, path: readonly string[], was: unknown, value: unknown) => ({
  op: 'set',
  table,
  id,
  path,
  was,
  value,
});
const row = async (table: string, id: string) =>
  first(await world.postgres.query(`select * from ${table} where id = $1`, [id]));

test('T5 two people who change different things of one dish both keep theirs, also within one text', async () => {
  const { item } = await addDish(world, place, 'Croquetas');
  const eva = await world.person({ name: 'eva' });
  await join(world, place, eva, 'ADMIN');
  await change([set('menu_items', item, ['name', 'es'], 'Croquetas', 'Croquetas de jamón')]);
  const other = await change(
    [
      set('menu_items', item, ['name', 'en'], null, 'Ham croquettes'),
      set('menu_items', item, ['allergens', 'gluten'], null, 'contains'),
    ],
    eva,
  );
  expect(other.conflicts).toEqual([]);
  expect(await row('menu_items', item)).toMatchObject({
    name: { es: 'Croquetas de jamón', en: 'Ham croquettes' },
    allergens: { gluten: 'contains' },
  });
});

test('T5 of two who change the same thing the later is shown what stands there, and loses nothing else', async () => {
  const { item, size } = await addDish(world, place, 'Croquetas');
  const before = await revisionOf(world, place.id);
  await change([set('item_sizes', size, ['price'], 950, 1050)]);
  const late = set('item_sizes', size, ['price'], 950, 990);
  const answer = await change([late, set('menu_items', item, ['highlighted'], false, true)]);
  expect(answer.conflicts).toEqual([{ ...late, now: 1050 }]);
  expect(await row('item_sizes', size)).toMatchObject({ price: 1050 });
  expect(await row('menu_items', item)).toMatchObject({ highlighted: true });
  expect(await revisionOf(world, place.id)).toBe(before + 2);
});

test('T5 what changes nothing makes no revision, and both who wrote the same word agree', async () => {
  const { item } = await addDish(world, place, 'Croquetas');
  await change([set('menu_items', item, ['name', 'es'], 'Croquetas', 'Bolas')]);
  const before = await revisionOf(world, place.id);
  const same = await change([set('menu_items', item, ['name', 'es'], 'Croquetas', 'Bolas')]);
  expect(same.conflicts).toEqual([]);
  const late = await change([set('menu_items', item, ['name', 'es'], 'Croquetas', 'Otra cosa')]);
  expect(late).toMatchObject({ edits: [], conflicts: [{ now: 'Bolas' }], revision: before + 1 });
  expect(await revisionOf(world, place.id)).toBe(before + 1);
});

test('T9 sent again, a change is answered as the first time and done once', async () => {
  const { item } = await addDish(world, place, 'Croquetas');
  const key = randomUUID();
  const edits = [set('menu_items', item, ['name', 'es'], 'Croquetas', 'Bolas')];
  const once = await change(edits, ana, key);
  await change([set('menu_items', item, ['name', 'es'], 'Bolas', 'Buñuelos')]);
  const again = await change(edits, ana, key);
  expect(again).toEqual(once);
  expect(await row('menu_items', item)).toMatchObject({ name: { es: 'Buñuelos' } });
});

test('T9 a change is undone and done again by the same edit the other way round; so are adding and removing', async () => {
  const { item, category } = await addDish(world, place, 'Croquetas');
  await change([set('menu_items', item, ['description', 'es'], null, 'Con bechamel')]);
  await change([set('menu_items', item, ['description', 'es'], 'Con bechamel', null)]);
  expect(await row('menu_items', item)).toMatchObject({ description: {} });

  await change([{ op: 'remove', table: 'menu_categories', id: category }]);
  const [gone] = await world.as(ana).run((tx) => [businessContent(tx, place.id)]);
  expect(first(gone).content).toMatchObject({ tables: { menu_categories: [] } });
  await change([{ op: 'restore', table: 'menu_categories', id: category }]);
  const [back] = await world.as(ana).run((tx) => [businessContent(tx, place.id)]);
  expect(first(back).content).toMatchObject({
    tables: { menu_categories: [{ id: category }], menu_items: [{ id: item }] },
  });
});

test('T5 a way into content that is not there yet is made', async () => {
  await change([
    set('configurations', place.configuration, ['content', 'about', 'text', 'es'], null, 'Desde 1978'),
    set('businesses', place.id, ['contact', 'address', 'street'], null, 'Calle Mayor 1'),
    set('configurations', place.configuration, ['settings', 'cozy', 'palette'], null, 'olive'),
  ]);
  expect(await row('configurations', place.configuration)).toMatchObject({
    content: { about: { text: { es: 'Desde 1978' } } },
    settings: { cozy: { palette: 'olive' } },
  });
  expect(await row('businesses', place.id)).toMatchObject({
    contact: { address: { street: 'Calle Mayor 1' } },
  });
});

test.each([
  ['a table that is not content', { op: 'remove', table: 'user_profiles', id: randomUUID() }],
  ['a column that is not edited', set('menus', 'menu', ['business_id'], null, randomUUID())],
  ['no column', set('menus', 'menu', [], null, 'x')],
  ['an unknown act', { op: 'drop', table: 'menus', id: 'menu' }],
  ['a new configuration', { op: 'add', table: 'configurations', id: randomUUID(), values: { name: 'x' } }],
  ['a business that is put away', { op: 'remove', table: 'businesses', id: 'business' }],
  ['an id that is none', { op: 'remove', table: 'menus', id: 'x' }],
  ['a row without anything', { op: 'add', table: 'menus', id: randomUUID(), values: {} }],
  ['a place that is none', set('menus', 'menu', ['position'], 'V', '0')],
  ['nothing where something must be', set('menus', 'menu', ['position'], 'V', null)],
  ['a text where an object belongs', set('menus', 'menu', ['name'], { es: 'Carta' }, 'Carta')],
])('T3 %s is refused, and nothing of the call is kept', async (_, one) => {
  const ids: Record<string, string> = { menu: place.menu, business: place.id };
  const good = set('menus', place.menu, ['note', 'es'], null, 'Hola');
  await refusal(change([good, { ...one, id: ids[one.id] ?? one.id }]), 'BAD_INPUT');
  expect(await row('menus', place.menu)).toMatchObject({ note: {} });
});

test('T6 nothing of another business is changed or shown, and nothing is hung into it', async () => {
  const mine = await addDish(world, place, 'Croquetas');
  const bea = await world.person({ name: 'bea' });
  const hers = await openRestaurant(world, bea);
  const strange = await edit(world, bea, hers.id, [
    { op: 'add', table: 'menu_categories', id: randomUUID(), values: { position: 'V', menu_id: place.menu } },
  ]).catch((error: unknown) => error);
  expect(strange).toMatchObject({ code: 'BAD_INPUT' });
  await refusal(
    edit(world, bea, hers.id, [set('menu_items', mine.item, ['name', 'es'], 'Croquetas', 'x')]),
    'NOT_FOUND',
  );
  await refusal(edit(world, bea, place.id, []), 'NOT_FOUND');
  await refusal(
    world.as(bea).run((tx) => [businessContent(tx, place.id)]),
    'NOT_FOUND',
  );
});

test('M7 there is room for so many sizes of a dish and no more; the limit is said, and one that is put away makes room', async () => {
  const { item, size } = await addDish(world, place, 'Croquetas');
  const sizes = (count: number) =>
    Array.from({ length: count }, (__, index) => ({
      op: 'add',
      table: 'item_sizes',
      id: randomUUID(),
      values: { position: `V${index}V`, item_id: item, price: 100 },
    }));
  await change(sizes(siteLimits.sizesOfItem - 1));
  expect(await refusal(change(sizes(1)), 'TOO_LARGE')).toEqual({
    of: 'item_sizes',
    limit: siteLimits.sizesOfItem,
  });
  await change([{ op: 'remove', table: 'item_sizes', id: size }, ...sizes(1)]);
  expect(
    await refusal(change([{ op: 'restore', table: 'item_sizes', id: size }]), 'TOO_LARGE'),
  ).toMatchObject({
    limit: siteLimits.sizesOfItem,
  });
});

test('M10 two who put a dish between the same two keep both, in one order', async () => {
  const category = await add(world, place, 'menu_categories', { menu_id: place.menu });
  const [first, last] = await Promise.all(
    ['B', 'Y'].map((position) => add(world, place, 'menu_items', { category_id: category, position })),
  );
  const between = await Promise.all(
    ['N', 'N'].map((position) => add(world, place, 'menu_items', { category_id: category, position })),
  );
  const [content] = await world.as(ana).run((tx) => [businessContent(tx, place.id)]);
  expect(content[0]?.content).toMatchObject({
    tables: { menu_items: [first, ...between.toSorted(), last].map((id) => ({ id })) },
  });
});

test('T6 STAFF edits the content, and not what the page looks like or what the business is', async () => {
  const { size } = await addDish(world, place, 'Croquetas');
  const sam = await world.person({ name: 'sam' });
  await join(world, place, sam, 'STAFF');
  await change([set('item_sizes', size, ['price'], 950, 1000)], sam);
  await change(
    [set('configurations', place.configuration, ['content', 'hero', 'title', 'es'], null, 'Hola')],
    sam,
  );
  await refusal(
    change([set('configurations', place.configuration, ['template_code'], 'cozy', 'modern')], sam),
    'FORBIDDEN',
  );
  await refusal(change([set('businesses', place.id, ['name'], 'Casa Ana', 'Casa Sam')], sam), 'FORBIDDEN');
});

const newMenu = (id: string, name: string) => ({
  op: 'add',
  table: 'menus',
  id,
  values: { position: 'V', name: { es: name } },
});

test('M7 rows that are added together have room as one by one would have, and none of them is there otherwise', async () => {
  const menus = Array.from({ length: siteLimits.menus }, () => newMenu(randomUUID(), 'Otra'));
  // One menu is there from the beginning.
  expect(await refusal(change(menus), 'TOO_LARGE')).toEqual({ of: 'menus', limit: siteLimits.menus });
  expect((await change(menus.slice(1))).revision).toBe(1);
  const [count] = await world.postgres.query('select count(*)::int from menus where business_id = $1', [
    place.id,
  ]);
  expect(count).toEqual({ count: siteLimits.menus });
});

test('rows that are added together: one that is there stays as it is, the same twice is there once', async () => {
  const [first, second] = [randomUUID(), randomUUID()];
  await change([newMenu(first, 'Cenas')]);
  await change([newMenu(first, 'Comidas'), newMenu(second, 'Vinos'), newMenu(second, 'Licores')]);
  expect(
    await world.postgres.query(`select name ->> 'es' as name from menus where id = any ($1) order by name`, [
      [first, second],
    ]),
  ).toEqual([{ name: 'Cenas' }, { name: 'Vinos' }]);
});

test('rows that are removed together: all of them, or nothing when one is not there', async () => {
  const ids = [randomUUID(), randomUUID()];
  await change(ids.map((id) => newMenu(id, 'Cenas')));
  const remove = (id: string) => ({ op: 'remove', table: 'menus', id });
  const away = async () =>
    world.postgres.query('select id from menus where id = any ($1) and archived_at is not null', [ids]);
  expect(await refusal(change([...ids.map(remove), remove(randomUUID())]), 'NOT_FOUND')).toEqual({
    subject: 'menus',
  });
  expect(await away()).toEqual([]);
  await change(ids.map(remove));
  expect(await away()).toHaveLength(2);
});
