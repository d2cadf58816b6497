import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { restaurants } from '../../../db/seed/restaurants/read-restaurant.ts';
import { writeRestaurant } from '../../../db/seed/restaurants/write-restaurant.ts';
import { applyEdits, type Edited } from '../../../web/studio/content/apply-edits.ts';
import { type Edit, inversesOf } from '../../../web/studio/content/edit.ts';
import { isSame } from '../../../web/studio/content/json-value.ts';
import { readEdits } from '../../../web/studio/content/own-edits.ts';
import { addEdit, removeEdit, setEdit } from '../../../web/studio/content/set-field.ts';
import { fieldOf } from '../../../web/studio/content/standing.ts';
import { siteSnapshotSchema } from '../../../worker/sites/content/site-snapshot.ts';
import { snapshotOf } from '../../../worker/sites/content/snapshot-of.ts';
import { startPglite } from '../../support/postgres.ts';
import { runnerOf } from '../../support/runner-of.ts';
import { contentServer } from '../support/content-server.ts';
import { giveSitePlan, openRestaurant, type Restaurant } from '../support/restaurant.ts';
import { first, openWorld, type World } from '../support/world.ts';

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

const words = ['Croquetas', 'Bolas', 'Pan ', ' ', 'Sopa'];
const texts = { es: 'Hola', en: 'Hello' };

/** An edit of something that is there, by random numbers. */
function randomEdit(
  at: { edited: Parameters<typeof fieldOf>[0]; config: string },
  [kind = 0, one = 0, two = 0]: number[],
): Edit {
  const { content } = at.edited;
  const pick = <T>(list: readonly T[]): T | undefined => list[one % Math.max(1, list.length)];
  const set = (table: Parameters<typeof setEdit>[0], id: string, path: string[], value: unknown) => {
    const edit = setEdit(table, id, path, null, value);
    return { ...edit, was: fieldOf(at.edited, edit) ?? null };
  };
  const { menu_categories: categories, menu_items: items, item_sizes: sizes } = content.tables;
  const [category, item, size] = [pick(categories), pick(items), pick(sizes)];
  const place = ['B', 'M', 'V', 'a', 'z'][two % 5];
  const word = words[two % words.length];
  const choices: (Edit | undefined)[] = [
    addEdit('menu_categories', randomUUID(), {
      menuId: content.tables.menus[0]?.id,
      position: place,
      name: { es: 'Postres' },
    }),
    category && addEdit('menu_items', randomUUID(), { categoryId: category.id, position: place }),
    item && addEdit('item_sizes', randomUUID(), { itemId: item.id, position: place, price: two }),
    category && removeEdit('menu_categories', category.id),
    item && removeEdit('menu_items', item.id),
    item && set('menu_items', item.id, ['name', two % 2 ? 'es' : 'en'], word),
    item && set('menu_items', item.id, ['allergens', 'gluten'], two % 3 ? 'contains' : null),
    item && set('menu_items', item.id, ['position'], place),
    item && set('menu_items', item.id, ['diets'], two % 2 ? ['vegan'] : []),
    size && set('item_sizes', size.id, ['price'], two % 3 ? two : null),
    set('businesses', content.business.id, ['contact', 'phone'], two % 2 ? '600 111 222' : ''),
    set(
      'businesses',
      content.business.id,
      ['contact', 'links', 'instagram'],
      two % 2 ? 'https://instagram.com/x' : null,
    ),
    set('businesses', content.business.id, ['languages'], two % 2 ? ['es'] : ['es', 'en', 'fr']),
    set('configurations', at.config, ['content', 'hero', 'title', 'es'], word),
    set(
      'configurations',
      at.config,
      ['content', 'gallery'],
      two % 2 ? [{ id: randomUUID(), text: texts }] : [],
    ),
    set(
      'configurations',
      at.config,
      ['content', 'hero', 'photo'],
      two % 2 ? { id: randomUUID(), text: {} } : null,
    ),
    set('configurations', at.config, ['settings', 'cozy', 'palette'], two % 2 ? 'wine' : null),
    set('configurations', at.config, ['templateCode'], two % 2 ? 'modern' : 'cozy'),
  ];
  return choices[kind % choices.length] ?? set('configurations', at.config, ['name'], `Página ${two}`);
}

const numbers = fc.array(fc.tuple(fc.nat(60), fc.nat(20), fc.nat(60)), { minLength: 1, maxLength: 25 });

test('T9 whatever is edited, it is the same here and at the server, and taken back it is what it was', async () => {
  await fc.assert(
    fc.asyncProperty(numbers, async (seeds) => {
      place = await openRestaurant(world, ana);
      const { api } = contentServer(world, ana, place.id);
      const before = { ...(await api.load()), removed: new Map<never, never>() };
      let edited: Edited = before;
      const done: Edit[] = [];
      for (const seed of seeds) {
        const { toSend } = readEdits([randomEdit({ edited, config: place.configuration }, seed)], []);
        edited = applyEdits(edited, toSend).after;
        done.push(...toSend);
      }
      const same = async () => {
        const { content, configurations } = await api.load();
        expect({ ...edited.content, revision: 0 }).toEqual({ ...content, revision: 0 });
        expect(edited.configurations.map(({ updatedAt: _, ...one }) => one)).toEqual(
          configurations.map(({ updatedAt: _, ...one }) => one),
        );
      };
      if (done.length === 0) return;
      expect(await api.send(randomUUID(), done)).toMatchObject({ kind: 'done', conflicts: [] });
      await same();

      edited = applyEdits(edited, inversesOf(done)).after;
      // A way that was made to a field stays, and says nothing.
      expect(isSame([edited.content, edited.configurations], [before.content, before.configurations])).toBe(
        true,
      );
      expect(await api.send(randomUUID(), inversesOf(done))).toMatchObject({ kind: 'done', conflicts: [] });
      await same();
    }),
    { numRuns: 25 },
  );
}, 120_000);

test.each(restaurants)('what a preview of %s is made of is what publishing it would keep', async (name) => {
  const rosa = await world.person({ name: `rosa-${name}` });
  const { query } = world.postgres;
  await writeRestaurant(runnerOf(world.postgres), name, rosa.id);
  const business = first(
    await query<{ id: string; configuration: string }>(
      `select b.id, f.id as configuration from businesses b join configurations f on f.business_id = b.id where b.payer_id = $1`,
      [rosa.id],
    ),
  );
  const { api } = contentServer(world, rosa, business.id);
  // A category is put away with its dishes, and a group of add-ons with what is chosen of it.
  const { content } = await api.load();
  const { menu_categories: categories, addon_groups: groups } = content.tables;
  await api.send(randomUUID(), [
    removeEdit('menu_categories', first(categories).id),
    ...groups.slice(0, 1).map(({ id }) => removeEdit('addon_groups', id)),
  ]);
  const { content: edited, configurations } = await api.load();
  const { snapshot } = first(
    await query<{ snapshot: unknown }>('select private.site_snapshot($1, $2) as snapshot', [
      business.id,
      business.configuration,
    ]),
  );
  expect(snapshotOf(edited, first(configurations))).toEqual(siteSnapshotSchema.parse(snapshot));
});
