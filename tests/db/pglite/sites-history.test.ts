import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import {
  businessHistory,
  businessPlan,
  type HistoryPlace,
  inviteMember,
  lookAtInvitation,
  revokeInvitation,
} from '../../../db/calls/sites/businesses.ts';
import { liveState, setSoldOut } from '../../../db/calls/sites/content.ts';
import { carryOutSchedules, liveSince, publishSite, renameSite } from '../../../db/calls/sites/sites.ts';
import { startPglite } from '../../support/postgres.ts';
import {
  add,
  addDish,
  edit,
  join,
  newRestaurant,
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
});
afterAll(() => world.close());
beforeEach(async () => {
  place = await newRestaurant(world, 'pro');
  ana = place.owner;
});

const history = async (after?: HistoryPlace, limit = 50, who = ana) => {
  const [rows] = await world.as(who).run((tx) => [businessHistory(tx, place.id, after, limit)]);
  return rows;
};
const planOf = async (who = ana) => {
  const [rows] = await world.as(who).run((tx) => [businessPlan(tx, place.id)]);
  return first(rows).plan;
};

test('who changed what is told newest first, edits by the names of what they changed, and page by page without a gap', async () => {
  const { item, size } = await addDish(world, place, 'Flan');
  await edit(world, ana, place.id, [
    { op: 'set', table: 'item_sizes', id: size, path: ['price'], was: 950, value: 1000 },
    { op: 'set', table: 'businesses', id: place.id, path: ['name'], was: 'Casa Ana', value: 'Casa Eva' },
  ]);
  const site = await open(world, place);
  await world.as(ana).run((tx) => [renameSite(tx, site, `casa-${randomUUID()}`)]);
  await world.as(ana).run((tx) => [setSoldOut(tx, place.id, item, null)]);
  const rows = await history();
  expect(rows.map(({ action }) => action)).toEqual([
    'business.sold-out',
    'site.rename',
    'site.open',
    'content.edit',
    'content.edit',
    'content.edit',
    'content.edit',
    'business.create',
  ]);
  expect(rows.every(({ userId, userName }) => userId === ana.id && userName !== null)).toBe(true);
  expect(rows[3]).toMatchObject({
    amount: 2,
    edits: [
      { op: 'set', table: 'item_sizes', field: 'price', name: { es: 'Flan' } },
      { op: 'set', table: 'businesses', field: 'name', name: null },
    ],
  });
  expect(rows[5]).toMatchObject({
    edits: [{ op: 'add', table: 'menu_items', field: null, name: { es: 'Flan' } }],
  });

  const paged: Awaited<ReturnType<typeof history>> = [];
  for (let after: HistoryPlace | undefined; ; ) {
    const page = await history(after, 3);
    paged.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < 3) break;
    after = { key: last.key, id: last.id };
  }
  expect(paged.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
});

test('T6 what happened to a business is told to its members and to nobody else, and nothing of another one', async () => {
  const bea = await world.person({ name: `bea-${randomUUID()}` });
  await refusal(history(undefined, 50, bea), 'NOT_FOUND');
  await refusal(planOf(bea), 'NOT_FOUND');
  await refusal(
    world.as(bea).run((tx) => [liveState(tx, place.id)]),
    'NOT_FOUND',
  );
  const site = await open(world, place);
  await refusal(
    world.as(bea).run((tx) => [liveSince(tx, site)]),
    'NOT_FOUND',
  );
  const other = await openRestaurant(world, bea);
  await add(world, other, 'menus', { name: { es: 'De Bea' } });
  expect(JSON.stringify(await history())).not.toContain('De Bea');
  await join(world, place, bea, 'STAFF');
  expect((await history(undefined, 50, bea)).at(-1)).toMatchObject({ action: 'business.create' });
});

test('X6 a plan says what there is of it over all businesses, who pays, and which plan has stopped', async () => {
  const bea = await world.person({ name: `bea-${randomUUID()}` });
  await join(world, place, bea, 'STAFF');
  await open(world, place);
  const second = await openRestaurant(world, ana);
  await open(world, second);
  expect(await planOf()).toMatchObject({
    isPayer: true,
    planCode: 'pro',
    stopped: null,
    sites: { used: 2, limit: 10 },
    members: { used: 2, limit: 5 },
  });
  await world.postgres.query(
    `update user_subscriptions set status = 'unpaid' where user_id = $1 and product = 'gastronomy'`,
    [ana.id],
  );
  expect(await planOf(bea)).toMatchObject({
    isPayer: false,
    planCode: 'free',
    stopped: { es: 'Pro', en: 'Pro' },
    sites: { used: 2, limit: 1 },
    members: { used: 2, limit: 1 },
  });
});

test('T7 who has the link of an invitation is told what it is about; the whole address nobody is', async () => {
  const bea = await world.person({ name: `bea-${randomUUID()}` });
  const eva = await world.person({ name: `eva-${randomUUID()}` });
  const tokenHash = randomUUID();
  const invitation = {
    id: randomUUID(),
    businessId: place.id,
    email: bea.email,
    role: 'ADMIN',
    tokenHash,
  } as const;
  const [made] = await world.as(ana).run((tx) => [inviteMember(tx, invitation)]);
  const look = async (who: SignedIn, hash = tokenHash, at?: string) => {
    const call = world.as(who);
    const seen = at
      ? (await call.run((tx) => [clock(tx, at), lookAtInvitation(tx, hash)]))[1]
      : (await call.run((tx) => [lookAtInvitation(tx, hash)]))[0];
    return first(seen).invitation;
  };
  expect(await look(bea)).toMatchObject({ state: 'open', name: 'Casa Ana', role: 'ADMIN', businessId: null });
  expect(await look(eva)).toMatchObject({ state: 'other', email: expect.stringMatching(/^b…@/) });
  expect(JSON.stringify(await look(eva))).not.toContain(bea.email);
  expect(await look(ana)).toMatchObject({ state: 'joined', businessId: place.id });
  expect(await look(bea, randomUUID())).toBeNull();
  expect(await look(bea, tokenHash, first(made).expiresAt.toISOString())).toMatchObject({ state: 'expired' });
  await world.as(ana).run((tx) => [revokeInvitation(tx, place.id, first(made).id)]);
  expect(await look(bea)).toMatchObject({ state: 'revoked' });
});

test('what guests see is seen since it was published, or since the moment it was to come', async () => {
  await addDish(world, place, 'Flan');
  const site = await open(world, place);
  const since = async () => first((await world.as(ana).run((tx) => [liveSince(tx, site)]))[0]).liveSince;
  expect(await since()).toBeNull();
  const { createdAt } = await publish(world, place, site);
  expect(await since()).toEqual(createdAt);

  const [at, later] = [new Date(Date.now() + 3_600_000), new Date(Date.now() + 3_660_000)];
  const what = { configurationId: place.configuration, revision: await revisionOf(world, place.id) };
  await world
    .as(ana)
    .run((tx) => [publishSite(tx, { siteId: site, what, overrideReason: null, at: at.toISOString() })]);
  expect(await since()).toEqual(createdAt);
  await world.service.run((tx) => [clock(tx, later), carryOutSchedules(tx)]);
  expect((await since())?.getTime()).toBeGreaterThanOrEqual(at.getTime());
});
