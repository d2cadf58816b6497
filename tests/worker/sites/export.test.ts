import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type * as z from 'zod';
import type { businessContentSchema } from '../../../worker/sites/content/business-content.ts';
import { type ContentFile, contentFileSchema } from '../../../worker/sites/content/content-file.ts';
import { importContentOutput } from '../../../worker/sites/import/import-content.ts';
import { member } from '../support/consult.ts';
import { add, contentOf, dish, edit, type Restaurant, restaurant, set } from '../support/restaurant.ts';
import { uploadedPhoto } from '../support/site-photo.ts';
import { done, mutation, query, refusal, send } from '../support/worker.ts';

/** A restaurant with a bit of everything. */
async function furnished() {
  const place = await restaurant();
  const { itemId, sizeId, categoryId } = await dish(place);
  const photoId = await uploadedPhoto(place);
  const groupId = crypto.randomUUID();
  await edit(place, [
    set('menu_items', itemId, ['photoId'], null, photoId),
    set('menu_items', itemId, ['photoText', 'es'], null, 'Seis croquetas'),
    set('menu_items', itemId, ['description', 'es'], null, '=1+1, "hechas" aquí'),
    add('addon_groups', groupId, { name: { es: 'Salsas' }, least: 0, most: 2 }),
    add('addons', crypto.randomUUID(), { groupId, name: { es: 'Alioli' }, price: 50 }),
    add('item_addon_groups', crypto.randomUUID(), { itemId, groupId }),
    set('businesses', place.businessId, ['contact', 'phone'], '', '+34 963 555 027'),
    set('configurations', place.configurationId, ['content', 'about', 'text', 'es'], null, 'Desde 1967'),
  ]);
  return { place, itemId, sizeId, categoryId, groupId, photoId };
}

const exported = ({ owner, configurationId: id }: Restaurant) =>
  done(contentFileSchema, query('configurations.export', { id }, { as: owner }));
const load = ({ owner, businessId, configurationId }: Restaurant, file: unknown) =>
  mutation('businesses.import', { businessId, configurationId, file }, { as: owner });
const loaded = (place: Restaurant, file: unknown) => done(importContentOutput, load(place, file));

/** What content says, apart from how often it was changed. */
const said = ({ revision: _, ...content }: z.output<typeof businessContentSchema>) => content;
const fileSaid = ({ exportedAt: _, ...file }: ContentFile) => file;

test('X16 M11 a file read in again gives the same content, whatever was changed, added and put away meanwhile', async () => {
  const { place, itemId, sizeId, categoryId, groupId } = await furnished();
  const before = said(await contentOf(place));
  const file = await exported(place);
  const other = crypto.randomUUID();
  await edit(place, [
    set('menu_items', itemId, ['name', 'es'], 'Croquetas', 'Buñuelos'),
    set('item_sizes', sizeId, ['price'], 950, null),
    set('item_sizes', sizeId, ['byMarket'], false, true),
    set('addon_groups', groupId, ['most'], 2, 5),
    set('addon_groups', groupId, ['least'], 0, 4),
    add('menu_items', other, { categoryId, name: { es: 'Nuevo' } }),
    set(
      'configurations',
      place.configurationId,
      ['content', 'about', 'text', 'es'],
      'Desde 1967',
      'Desde 1968',
    ),
  ]);
  await edit(place, [{ op: 'remove', table: 'menu_items', id: itemId }]);
  await loaded(place, file);
  expect(said(await contentOf(place))).toEqual(before);
  expect(fileSaid(await exported(place))).toEqual(fileSaid(file));
  const { revision } = await contentOf(place);
  await loaded(place, file);
  expect((await contentOf(place)).revision).toBe(revision);
});

test('X16 what a file leaves out stays as it is', async () => {
  const { place } = await furnished();
  const before = said(await contentOf(place));
  const { tables: _t, business: _b, ...rest } = await exported(place);
  const { configuration: _c, hours: _h, ...nothing } = rest;
  await loaded(place, nothing);
  expect(said(await contentOf(place))).toEqual(before);
  const week = [{ weekday: 5, opens: 780, closes: 1_500 }];
  await loaded(place, { ...nothing, hours: { week, special: [] } });
  expect((await contentOf(place)).live.hours.week).toEqual(week);
});

test('X16 read into another business, a file comes with ids of its own and without photos that are not there', async () => {
  const { place } = await furnished();
  const file = await exported(place);
  const other = await restaurant();
  expect((await loaded(other, file)).photosLeftOut).toBe(1);
  const [mine, theirs] = [await contentOf(place), await contentOf(other)];
  const names = ({ tables }: typeof mine) => tables.menu_items.map(({ name }) => name);
  expect(names(theirs)).toEqual(names(mine));
  expect(theirs.tables.addons.map(({ price }) => price)).toEqual([50]);
  const [item] = theirs.tables.menu_items;
  expect(item?.photoId).toBeNull();
  expect(theirs.tables.item_addon_groups[0]?.itemId).toBe(item?.id);
  expect(mine.tables.menu_items.map(({ id }) => id)).not.toContain(item?.id);
});

test('X16 a file that is none is refused by what is wrong with it, and changes nothing', async () => {
  const { place } = await furnished();
  const file = await exported(place);
  const before = await contentOf(place);
  const [item] = file.tables?.menu_items ?? [];
  const broken = [
    { ...file, version: 2 },
    { ...file, schema: 'something' },
    { ...file, more: true },
    { ...file, tables: { ...file.tables, menu_items: [{ ...item, allergens: { gluten: 'maybe' } }] } },
    { ...file, business: { ...file.business, timeZone: 'Nowhere/City' } },
  ];
  for (const one of broken) expect(await refusal(load(place, one))).toBe('400 BAD_INPUT');
  // A dish in a category that is nowhere: the database refuses the whole.
  const lost = {
    ...file,
    tables: {
      ...file.tables,
      menu_items: [{ ...item, id: crypto.randomUUID(), categoryId: crypto.randomUUID() }],
    },
  };
  expect(await refusal(load(place, lost))).toBe('400 BAD_INPUT');
  expect(await contentOf(place)).toEqual(before);
  const stranger = { ...place, owner: await member() };
  expect(await refusal(load(stranger, file))).toBe('404 NOT_FOUND');
});

test('X16 the archive has the pages, which lead to each other and to their photos beside them, and the content', async () => {
  const { place, photoId } = await furnished();
  const at = `/api/configurations/${place.configurationId}/site.zip`;
  expect((await send(at)).status).toBe(401);
  expect((await send(at, {}, { as: await member() })).status).toBe(404);
  const answer = await send(at, {}, { as: place.owner });
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="casa-ana.zip"');
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const names = Object.keys(files);
  const text = (name: string) => new TextDecoder().decode(files[name]);
  for (const page of ['index', 'menu', 'allergens', 'about', 'legal', 'en', 'en/menu'])
    expect(names).toContain(`site/${page}.html`);
  expect(names).toContain(`site/photos/${place.businessId}/${photoId}/960.jpg`);
  for (const name of names.filter((one) => one.endsWith('.html'))) {
    const html = text(name);
    const addresses = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
    for (const address of addresses) {
      if (/^(?:#|data:|tel:|mailto:|https?:)/.test(address)) continue;
      const { pathname } = new URL(address, `file:///${name}`);
      expect(names, `${name} leads to ${address}`).toContain(pathname.slice(1));
    }
    expect(html).not.toMatch(/rel="canonical"|<script/);
  }
  expect(contentFileSchema.parse(JSON.parse(text('content.json'))).businessId).toBe(place.businessId);
  expect(contentFileSchema.parse(JSON.parse(text('menu.json'))).business).toBeUndefined();
  const [head = '', line = ''] = text('menu.csv').split('\r\n');
  expect(head).toContain('price EUR');
  expect(line).toContain(`"'=1+1, ""hechas"" aquí"`);
  expect(line).toContain('9.50');
});
