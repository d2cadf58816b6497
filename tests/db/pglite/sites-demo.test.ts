import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Restaurant,
  readRestaurant,
  restaurants,
} from '../../../db/seed/restaurants/read-restaurant.ts';
import { writeRestaurant } from '../../../db/seed/restaurants/write-restaurant.ts';
import { liveStateSchema, siteSnapshotSchema } from '../../../worker/sites/content/site-snapshot.ts';
import { startPglite } from '../../support/postgres.ts';
import { runnerOf } from '../../support/runner-of.ts';
import { first, openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  const rosa = await world.person({ name: 'rosa' });
  await writeAll(rosa.id);
  // Again, by whoever starts the product the next day.
  await writeAll(rosa.id);
});
afterAll(() => world.close());

async function writeAll(ownerId: string): Promise<void> {
  for (const name of restaurants) await writeRestaurant(runnerOf(world.postgres), name, ownerId);
}

async function published(name: Restaurant) {
  const { slug } = readRestaurant(name);
  return first(
    await world.postgres.query<{ snapshot: unknown; live: unknown }>(
      `select v.snapshot, private.live_state(s.business_id) as live
       from sites s join site_versions v on v.site_id = s.id and v.number = s.live_version
       where s.slug = $1`,
      [slug],
    ),
  );
}

test.each(restaurants)(
  'M11 %s is published as its file has it, in every text, price, allergen and order',
  async (name) => {
    const { snapshot, live } = await published(name);
    const { snapshot: written, hours } = readRestaurant(name);
    expect(siteSnapshotSchema.parse(snapshot)).toEqual(siteSnapshotSchema.parse(written));
    expect(liveStateSchema.parse(live)).toEqual({ hours, soldOut: {} });
  },
);

test.each(restaurants)('the menu of %s is a believable one, in both languages', (name) => {
  const { snapshot } = readRestaurant(name);
  const items = snapshot.menus.flatMap(({ categories }) => categories.flatMap((category) => category.items));
  expect(items.length).toBeGreaterThanOrEqual(40);
  expect(items.length).toBeLessThanOrEqual(60);
  for (const { name: words, sizes, photo } of items) {
    expect(Object.keys(words)).toEqual(['es', 'en']);
    expect(sizes.every(({ price, byMarket }) => byMarket || price !== null)).toBe(true);
    if (photo) expect(Object.keys(photo.text)).toEqual(['es', 'en']);
  }
});
