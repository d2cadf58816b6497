import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { addConfiguration, archiveConfiguration, draft } from '../../../db/calls/sites/configurations.ts';
import {
  carryOutSchedules,
  closeSite,
  frozenSites,
  openSite,
  type Publication,
  publishSite,
  renameSite,
  unscheduleSite,
} from '../../../db/calls/sites/sites.ts';
import { siteSnapshotSchema } from '../../../worker/sites/content/site-snapshot.ts';
import { startPglite } from '../../support/postgres.ts';
import {
  addDish,
  edit,
  giveSitePlan,
  join,
  newRestaurant,
  open,
  openRestaurant,
  publish,
  type Restaurant,
  revisionOf,
  shortCode,
  snapshotOf,
} from '../support/restaurant.ts';
import { tellOfRestaurant } from '../support/restaurant-story.ts';
import { clock, first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let ana: SignedIn;
let place: Restaurant;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());
beforeEach(async () => {
  place = await newRestaurant(world, 'basic');
  ana = place.owner;
});

const release = (site: string, what: Publication['what'], at: string | null = null, who = ana) =>
  world
    .as(who)
    .run((tx) => [publishSite(tx, { siteId: site, what, overrideReason: null, at })])
    .then(([rows]) => first(rows));
const draftAt = (revision: number) => ({ configurationId: place.configuration, revision });
const draftNow = async () => draftAt(await revisionOf(world, place.id));
/** Of Ana's sites, those beyond her plan. */
const frozen = async () => (await world.as(ana).run((tx) => [frozenSites(tx)]))[0].map(({ id }) => id);
const siteRow = async (id: string) =>
  first(await world.postgres.query('select * from sites where id = $1', [id]));

test('a version holds everything that pages are made of, as their renderer reads it, and nothing that was put away', async () => {
  const { place: full, site } = await tellOfRestaurant(world, ana);
  const { item, category } = await addDish(world, full, 'Flan');
  await edit(world, ana, full.id, [
    { op: 'remove', table: 'menu_items', id: item },
    {
      op: 'set',
      table: 'configurations',
      id: full.configuration,
      path: ['settings', 'modern', 'palette'],
      value: 'sea',
    },
    {
      op: 'set',
      table: 'configurations',
      id: full.configuration,
      path: ['settings', 'cozy', 'palette'],
      value: 'olive',
    },
  ]);
  const { snapshot } = await publish(world, full, site);
  const read = siteSnapshotSchema.strict().parse(snapshot);
  expect(read.template).toEqual({ code: 'cozy', settings: { palette: 'olive' } });
  const categories = read.menus.flatMap((menu) => menu.categories);
  expect(categories).toHaveLength(2);
  expect(categories.find(({ id }) => id === category)?.items).toEqual([]);
  expect(categories.flatMap(({ items }) => items)).toMatchObject([
    {
      name: { es: 'Croquetas' },
      sizes: [{ price: 950, byMarket: false }],
      addonGroups: [read.addonGroups[0]?.id],
    },
  ]);
});

test('a photo that a dish or the page shows comes with the version; one that nothing shows does not', async () => {
  const photo = async () =>
    first(
      await world.postgres.query<{ id: string }>(
        `insert into business_photos (business_id, uploaded_by, width, height, files, bytes)
         values ($1, $2, 1200, 800, '[{"width": 1200, "type": "image/webp", "path": "a/1200.webp"}]', 90000) returning id`,
        [place.id, ana.id],
      ),
    ).id;
  const [ofDish, ofHero, ofGallery] = [await photo(), await photo(), await photo(), await photo()];
  const { item } = await addDish(world, place, 'Flan');
  await edit(world, ana, place.id, [
    { op: 'set', table: 'menu_items', id: item, path: ['photo_id'], value: ofDish },
    {
      op: 'set',
      table: 'configurations',
      id: place.configuration,
      path: ['content', 'hero', 'photo'],
      value: { id: ofHero, text: {} },
    },
    {
      op: 'set',
      table: 'configurations',
      id: place.configuration,
      path: ['content', 'gallery'],
      value: [{ id: ofGallery, text: {} }],
    },
  ]);
  const { snapshot } = await publish(world, place, await open(world, place));
  expect(Object.keys(siteSnapshotSchema.parse(snapshot).photos).toSorted()).toEqual(
    [ofDish, ofHero, ofGallery].toSorted(),
  );
});

test('X3 versions count up, and the last that was published is live', async () => {
  const site = await open(world, place);
  expect((await siteRow(site)).live_version).toBeNull();
  await publish(world, place, site);
  await addDish(world, place, 'Flan');
  await publish(world, place, site);
  expect(await siteRow(site)).toMatchObject({ live_version: 2 });
});

test('X1 what changed since it was looked at is not published unseen', async () => {
  const site = await open(world, place);
  const [seen] = await world.as(ana).run((tx) => [draft(tx, place.configuration)]);
  const { revision } = Object(first(seen).draft);
  await addDish(world, place, 'Flan');
  expect(await refusal(release(site, draftAt(revision)), 'CONFLICT')).toEqual({
    revision: await revisionOf(world, place.id),
  });
  expect((await siteRow(site)).live_version).toBeNull();
});

test('X2 going back is a new version of what an older one held, whatever is being edited', async () => {
  const site = await open(world, place);
  const old = await publish(world, place, site);
  await addDish(world, place, 'Flan');
  await publish(world, place, site);
  await addDish(world, place, 'Arroz');
  const back = await release(site, { version: 1 });
  expect(back).toMatchObject({ number: 3, restoredFrom: 1 });
  expect(await snapshotOf(world, site, 3)).toEqual(old.snapshot);
  expect(await siteRow(site)).toMatchObject({ live_version: 3 });
  await refusal(release(site, { version: 9 }), 'NOT_FOUND');
});

test('what is to be published later is a version already; edits and other versions do not touch it, and it can be taken back', async () => {
  const site = await open(world, place);
  await publish(world, place, site);
  const at = new Date(Date.now() + 3_600_000).toISOString();
  const christmas = await release(site, await draftNow(), at);
  await addDish(world, place, 'Flan');
  await publish(world, place, site);
  expect(await siteRow(site)).toMatchObject({ live_version: 3, next_version: christmas.number });

  const carryOut = (when: string) =>
    world.service
      .run((tx) => [clock(tx, when), carryOutSchedules(tx)])
      .then(([, rows]) => first(rows).carriedOut);
  expect(await carryOut(new Date(Date.parse(at) - 1).toISOString())).toBe(0);
  expect(await carryOut(at)).toBe(1);
  expect(await carryOut(at)).toBe(0);
  expect(await siteRow(site)).toMatchObject({
    live_version: christmas.number,
    next_version: null,
    next_at: null,
  });

  await release(site, { version: 1 }, at);
  await world.as(ana).run((tx) => [unscheduleSite(tx, site)]);
  expect(await carryOut(at)).toBe(0);
  await refusal(release(site, { version: 1 }, new Date(Date.now() - 1_000).toISOString()), 'BAD_INPUT');
  await refusal(release(site, { version: 1 }, '2999-01-01T00:00:00Z'), 'BAD_INPUT');
});

test('X5 a plan has so many sites: the limit, what is used and the plan that fits are said; one that is closed makes room', async () => {
  await giveSitePlan(world.postgres, ana.id, 'free');
  const site = await open(world, place);
  const another = await openRestaurant(world, ana);
  expect(await refusal(open(world, another), 'QUOTA_EXCEEDED')).toEqual({
    meter: 'site',
    limit: 1,
    used: 1,
    planCode: 'basic',
  });
  await world.as(ana).run((tx) => [closeSite(tx, site, true)]);
  await open(world, another);
  expect(
    await refusal(
      world.as(ana).run((tx) => [closeSite(tx, site, false)]),
      'QUOTA_EXCEEDED',
    ),
  ).toMatchObject({ used: 1 });
});

test('X6 on a smaller plan every page goes on; what was opened first can be published, the others say what is frozen', async () => {
  const oldest = await open(world, place);
  const newer = await open(world, place);
  for (const site of [oldest, newer]) await publish(world, place, site);
  await giveSitePlan(world.postgres, ana.id, 'free');
  await publish(world, place, oldest);
  expect(await refusal(release(newer, await draftNow()), 'QUOTA_EXCEEDED')).toMatchObject({
    limit: 1,
    used: 1,
  });
  await addDish(world, place, 'Flan');
  expect(await siteRow(newer)).toMatchObject({ live_version: 1, closed_at: null });
  expect(await frozen()).toEqual([newer]);
  await world.as(ana).run((tx) => [closeSite(tx, newer, true)]);
  expect(await frozen()).toEqual([]);
});

test('X6 a subscription that gives nothing any more allows what the start plan does', async () => {
  await world.postgres.query(
    `update user_subscriptions set status = 'unpaid' where user_id = $1 and product = 'gastronomy'`,
    [ana.id],
  );
  await open(world, place);
  expect(await refusal(open(world, place), 'QUOTA_EXCEEDED')).toMatchObject({ limit: 1, used: 1 });
});

test('X13 a site that is renamed keeps its names before, and nobody else gets them', async () => {
  const [one, other] = [randomUUID(), randomUUID()];
  const site = await open(world, place, one);
  const rename = (id: string, slug: string) => world.as(ana).run((tx) => [renameSite(tx, id, slug)]);
  await rename(site, other);
  const second = await open(world, place);
  await refusal(rename(second, one), 'CONFLICT');
  await refusal(open(world, place, other), 'CONFLICT');
  await rename(site, one);
  expect(await siteRow(site)).toMatchObject({ slug: one });
  await refusal(rename(site, 'Con Espacios'), 'BAD_INPUT');
});

test('T8 a configuration that a site shows is not put away, and how many would come down is said', async () => {
  const slug = randomUUID();
  const site = await open(world, place, slug);
  const away = (id: string) => world.as(ana).run((tx) => [archiveConfiguration(tx, id)]);
  expect(await refusal(away(place.configuration), 'WRONG_STATE')).toEqual({
    subject: 'configuration',
    sites: 1,
    slug,
  });
  await world.as(ana).run((tx) => [closeSite(tx, site, true)]);
  await away(place.configuration);
  await refusal(away(place.configuration), 'NOT_FOUND');
});

test('a configuration is added once, on a template that there is', async () => {
  const id = randomUUID();
  const fields = { name: 'Verano', templateCode: 'modern', settings: {}, content: {} };
  const addOne = (who: SignedIn, business: string, some = {}) =>
    world.as(who).run((tx) => [addConfiguration(tx, id, business, { ...fields, ...some })]);
  await refusal(addOne(ana, place.id, { templateCode: 'brutal' }), 'NOT_FOUND');
  await addOne(ana, place.id);
  const [again] = await addOne(ana, place.id, { name: 'Otra' });
  expect(first(again).name).toBe('Verano');
  await refusal(addOne(ana, (await openRestaurant(world, ana)).id), 'CONFLICT');
});

test('T6 STAFF and strangers publish nothing; to strangers there is nothing', async () => {
  const site = await open(world, place);
  const [sam, bea] = [
    await world.person({ name: `sam-${randomUUID()}` }),
    await world.person({ name: 'bea' }),
  ];
  await join(world, place, sam, 'STAFF');
  const acts = (who: SignedIn) => [
    release(site, draftAt(0), null, who),
    world.as(who).run((tx) => [closeSite(tx, site, true)]),
    world.as(who).run((tx) => [renameSite(tx, site, randomUUID())]),
    world.as(who).run((tx) => [unscheduleSite(tx, site)]),
    world.as(who).run((tx) => [archiveConfiguration(tx, place.configuration)]),
    world.as(who).run((tx) => [
      openSite(tx, {
        id: randomUUID(),
        businessId: place.id,
        configurationId: place.configuration,
        slug: randomUUID(),
        shortCode: shortCode(),
      }),
    ]),
  ];
  for (const act of acts(sam)) await refusal(act, 'FORBIDDEN');
  for (const act of acts(bea)) await refusal(act, 'NOT_FOUND');
});
