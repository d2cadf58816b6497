import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { addPreview, previewOf, revokePreviews } from '../../../db/calls/sites/configurations.ts';
import { setBusinessHours, setSoldOut } from '../../../db/calls/sites/content.ts';
import {
  addDomain,
  checkedDomain,
  domainsToCheck,
  removeDomain,
  toldSite,
  untoldSites,
} from '../../../db/calls/sites/sites.ts';
import { rateTemplate, templateRatingsOf } from '../../../db/calls/sites/templates.ts';
import { liveStateSchema } from '../../../worker/sites/content/site-snapshot.ts';
import { siteStateSchema } from '../../../worker/sites/edge/site-state.ts';
import { startPglite } from '../../support/postgres.ts';
import {
  add,
  addDish,
  edit,
  giveSitePlan,
  join,
  open,
  openRestaurant,
  publish,
  type Restaurant,
  revisionOf,
} from '../support/restaurant.ts';
import { clock, first, openWorld, refusal, type World } from '../support/world.ts';

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

const nothing = { week: [], special: [] };
const lunch = { week: [{ weekday: 1, opens: 780, closes: 960 }], special: [] };
const setHours = (was: unknown, hours: unknown, who = ana) =>
  world
    .as(who)
    .run((tx) => [setBusinessHours(tx, place.id, was, hours)])
    .then(([rows]) => first(rows).done);
const soldOut = (id: string, until: string | null, who = ana) =>
  world
    .as(who)
    .run((tx) => [setSoldOut(tx, place.id, id, until)])
    .then(([rows]) => first(rows).soldOut);
const states = (at?: string) =>
  world
    .as(ana)
    .run((tx) => [clock(tx, at ?? new Date()), untoldSites(tx, place.id)])
    .then(([, rows]) => rows.map(({ state }) => Object(state)));

test('M6 sold out is told to every site of the business, changes no revision of the content, and ends by itself', async () => {
  const { item } = await addDish(world, place, 'Croquetas');
  const group = await add(world, place, 'addon_groups', {});
  const addon = await add(world, place, 'addons', { group_id: group });
  await open(world, place);
  await open(world, place);
  const [before] = await states();
  const revision = await revisionOf(world, place.id);
  const until = new Date(Date.now() + 3_600_000).toISOString();
  await soldOut(item, until);
  expect(await soldOut(addon, 'infinity')).toEqual({ [item]: until, [addon]: null });
  const after = await states();
  expect(after).toHaveLength(2);
  for (const state of after)
    expect(liveStateSchema.parse(state.live).soldOut).toEqual({ [item]: until, [addon]: null });
  expect(after[0].revision).toBe(before.revision + 2);
  expect(await revisionOf(world, place.id)).toBe(revision);
  expect((await states(until))[0].live.soldOut).toEqual({ [addon]: null });
  expect(await soldOut(addon, null)).toEqual({ [item]: until });
});

test('M6 T6 whoever works there says what is sold out; hours are for those who publish; strangers find nothing', async () => {
  const { item } = await addDish(world, place, 'Croquetas');
  const [sam, bea] = [
    await world.person({ name: `sam-${randomUUID()}` }),
    await world.person({ name: 'bea' }),
  ];
  await join(world, place, sam, 'STAFF');
  await soldOut(item, 'infinity', sam);
  await refusal(setHours(nothing, lunch, sam), 'FORBIDDEN');
  await refusal(soldOut(item, 'infinity', bea), 'NOT_FOUND');
  await refusal(setHours(nothing, lunch, bea), 'NOT_FOUND');
  const hers = await openRestaurant(world, bea);
  await refusal(
    world.as(bea).run((tx) => [setSoldOut(tx, hers.id, item, null)]),
    'NOT_FOUND',
  );
});

test('M5 hours are set as a whole, from those that were seen; who comes later is shown the others', async () => {
  const dinner = {
    week: [{ weekday: 5, opens: 1200, closes: 1560 }],
    special: [{ day: '2026-12-25', opens: null, closes: null, note: { es: 'Navidad' } }],
  };
  expect(await setHours(nothing, lunch)).toEqual({ hours: lunch, changed: true });
  expect(await setHours(nothing, dinner)).toEqual({ hours: lunch, changed: false });
  expect(await setHours(lunch, dinner)).toEqual({ hours: dinner, changed: true });
});

test.each([
  ['a weekday that is none', { week: [{ weekday: 8, opens: 1, closes: 2 }], special: [] }],
  ['closing before opening', { week: [{ weekday: 1, opens: 600, closes: 600 }], special: [] }],
  ['a shift of more than two days', { week: [{ weekday: 1, opens: 600, closes: 2_881 }], special: [] }],
  ['the same shift twice', { week: [lunch.week[0], lunch.week[0]], special: [] }],
  ['a day that is none', { week: [], special: [{ day: '2026-02-30', opens: null, closes: null }] }],
  ['half of a shift', { week: [], special: [{ day: '2026-02-03', opens: 600, closes: null }] }],
])('M5 %s is refused, and the hours stay', async (_, hours) => {
  await setHours(nothing, lunch);
  await refusal(setHours(lunch, hours), 'BAD_INPUT');
  expect(await setHours(lunch, lunch)).toMatchObject({ hours: lunch });
});

test('T10 a preview link shows what is edited now, until it is taken back or three days are over', async () => {
  const tokenHash = randomUUID();
  const [rows] = await world.as(ana).run((tx) => [addPreview(tx, place.configuration, tokenHash)]);
  const { expiresAt } = first(rows);
  const shown = (at: Date | string = new Date()) =>
    world.service
      .run((tx) => [clock(tx, at), previewOf(tx, tokenHash)])
      .then(([, found]) => first(found).preview);
  await edit(world, ana, place.id, [
    { op: 'set', table: 'businesses', id: place.id, path: ['name'], was: 'Casa Ana', value: 'Casa Eva' },
  ]);
  expect(await shown()).toMatchObject({
    snapshot: { business: { name: 'Casa Eva' } },
    live: { soldOut: {} },
  });
  expect(await shown(expiresAt)).toBeNull();
  const bea = await world.person({ name: 'bea' });
  await refusal(
    world.as(bea).run((tx) => [addPreview(tx, place.configuration, randomUUID())]),
    'NOT_FOUND',
  );
  await world.as(ana).run((tx) => [revokePreviews(tx, place.configuration)]);
  expect(await shown()).toBeNull();
});

test('X9 a host is served once it is proven, by one site: whoever proves it later has it, and the other one loses it', async () => {
  const [mine, theirs] = [await open(world, place), await open(world, place)];
  const host = `${randomUUID()}.test`;
  const ask = (site: string) =>
    world
      .as(ana)
      .run((tx) => [addDomain(tx, site, host, randomUUID())])
      .then(([rows]) => first(rows));
  const see = (id: string, proven: boolean, at: Date | string = new Date()) =>
    world.service
      .run((tx) => [clock(tx, at), checkedDomain(tx, id, proven, false)])
      .then(([, rows]) => first(rows).status);
  const hosts = async () =>
    Object.fromEntries(
      (await states()).map((state) => {
        const { siteId, hosts: list } = siteStateSchema.parse(state);
        return [siteId, list.map((one) => one.host)];
      }),
    );

  const [first_, second] = [await ask(mine), await ask(theirs)];
  expect(await ask(mine)).toEqual(first_);
  expect(await see(first_.id, false)).toBe('pending');
  expect(await hosts()).toMatchObject({ [mine]: [], [theirs]: [] });
  expect(await see(first_.id, true)).toBe('verified');
  expect(await hosts()).toMatchObject({ [mine]: [host], [theirs]: [] });
  expect(await see(second.id, true)).toBe('verified');
  expect(await hosts()).toMatchObject({ [mine]: [], [theirs]: [host] });

  const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  expect(await see(second.id, false, later(47))).toBe('verified');
  expect(await see(second.id, false, later(49))).toBe('lost');
  expect(await see(second.id, true, later(50))).toBe('verified');

  await world.as(ana).run((tx) => [removeDomain(tx, second.id)]);
  await refusal(
    world.as(ana).run((tx) => [removeDomain(tx, second.id)]),
    'NOT_FOUND',
  );
  expect(await hosts()).toMatchObject({ [theirs]: [] });
  await refusal(see(second.id, true), 'NOT_FOUND');
});

test('X9 hosts are looked at again: one that is asked for soon, a proven one now and then', async () => {
  const site = await open(world, place);
  const [rows] = await world.as(ana).run((tx) => [addDomain(tx, site, `${randomUUID()}.test`, randomUUID())]);
  const { id } = first(rows);
  const due = (minutes: number) =>
    world.service
      .run((tx) => [clock(tx, new Date(Date.now() + minutes * 60_000)), domainsToCheck(tx, 100)])
      .then(([, found]) => found.some((domain) => domain.id === id));
  expect(await due(0)).toBe(true);
  await world.service.run((tx) => [checkedDomain(tx, id, false, false)]);
  expect([await due(5), await due(11)]).toEqual([false, true]);
  await world.service.run((tx) => [checkedDomain(tx, id, true, false)]);
  expect([await due(11), await due(361)]).toEqual([false, true]);
});

test('T2 one rating a person, by those who have the template, and the average is exact', async () => {
  const rate = (who: SignedIn, stars: number, comment = '') =>
    world.as(who).run((tx) => [rateTemplate(tx, 'cozy', stars, comment)]);
  const average = async () =>
    first(await world.postgres.query(`select stars, ratings from templates where code = 'cozy'`));
  await rate(ana, 2);
  const bea = await world.person({ name: 'bea' });
  await refusal(rate(bea, 5), 'FORBIDDEN');
  await openRestaurant(world, bea);
  await rate(bea, 5, 'Bonita');
  await rate(ana, 4, 'Mejor');
  expect(await average()).toEqual({ stars: 9, ratings: 2 });
  for (const stars of [0, 6]) await refusal(rate(ana, stars), 'BAD_INPUT');
  await refusal(
    world.as(ana).run((tx) => [rateTemplate(tx, 'none', 5, '')]),
    'NOT_FOUND',
  );
  expect(await average()).toEqual({ stars: 9, ratings: 2 });

  const visitor = world.database.asActor({ kind: 'visitor' }, { requestId: 'r', userAgent: '' });
  const page = async (after: string | null) =>
    (await visitor.run((tx) => [templateRatingsOf(tx, 'cozy', after, 1)]))[0][0];
  const newest = await page(null);
  expect(newest).toMatchObject({ stars: 4, comment: 'Mejor' });
  const next = newest && (await page(newest.key));
  expect(next).toMatchObject({ stars: 5, comment: 'Bonita' });
  expect(next && (await page(next.key))).toBeUndefined();
});

test('the edge is told of each change until it has it, and of an older one no more', async () => {
  const site = await open(world, place);
  const revisions = () =>
    world
      .as(ana)
      .run((tx) => [untoldSites(tx, place.id)])
      .then(([rows]) => rows.map(({ state }) => Object(state).revision));
  const told = (revision: number) => world.service.run((tx) => [toldSite(tx, site, revision)]);
  expect(await revisions()).toEqual([1]);
  await publish(world, place, site);
  await told(1);
  expect(await revisions()).toEqual([2]);
  await told(2);
  await told(1);
  await told(9);
  expect(await revisions()).toEqual([]);
});
