import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { takeIdentityEvent } from '../../../db/calls/identity.ts';
import { addDomain, allUntoldSites, checkedDomain } from '../../../db/calls/sites/sites.ts';
import { startPglite } from '../../support/postgres.ts';
import { edit, giveSitePlan, join, open, openRestaurant, publish } from '../support/restaurant.ts';
import { first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());

const person = (name: string) => world.person({ name: `${name}-${randomUUID()}` });
const deleted = ({ id, email }: SignedIn) =>
  world.service.run((tx) => [
    takeIdentityEvent(tx, {
      type: 'user.deleted',
      at: new Date().toISOString(),
      userId: id,
      email,
      locale: null,
      displayName: null,
      role: null,
    }),
  ]);
const payerOf = async (id: string) =>
  first(
    await world.postgres.query<{ payer_id: string }>('select payer_id from businesses where id = $1', [id]),
  ).payer_id;
const liveOf = async (site: string) =>
  first(
    await world.postgres.query<{ live_version: number; closed_at: Date | null }>(
      'select live_version, closed_at from sites where id = $1',
      [site],
    ),
  );

test('X6 when whoever pays deletes their account, the business goes on under the plan of the OWNER who came first, who is told', async () => {
  const [ana, bea, eva] = [await person('ana'), await person('bea'), await person('eva')];
  const place = await openRestaurant(world, ana);
  await giveSitePlan(world.postgres, ana.id, 'pro');
  const site = await open(world, place);
  await publish(world, place, site);
  await join(world, place, bea, 'OWNER');
  await join(world, place, eva, 'ADMIN');
  await deleted(ana);
  expect(await payerOf(place.id)).toBe(bea.id);
  expect(await liveOf(site)).toEqual({ live_version: 1, closed_at: null });
  const told = await world.postgres.query('select user_id from notifications where kind = $1', [
    'payer-left',
  ]);
  expect(told).toEqual([{ user_id: bea.id }]);
  await edit(world, bea, place.id, [
    { op: 'set', table: 'menus', id: place.menu, path: ['name', 'es'], was: 'Carta', value: 'La carta' },
  ]);
  await refusal(edit(world, ana, place.id, []), 'SESSION_REVOKED');
  await deleted(eva);
  const left = await world.postgres.query('select user_id from business_members where business_id = $1', [
    place.id,
  ]);
  expect(left).toEqual([{ user_id: bea.id }]);
});

test('X6 where nobody else is OWNER, the ADMIN who came first is from then on, and is told: the page goes on', async () => {
  const [ana, eva, leo] = [await person('ana'), await person('eva'), await person('leo')];
  const place = await openRestaurant(world, ana);
  await giveSitePlan(world.postgres, ana.id, 'pro');
  const site = await open(world, place);
  await publish(world, place, site);
  await join(world, place, leo, 'STAFF');
  await join(world, place, eva, 'ADMIN');
  await deleted(ana);
  expect(await payerOf(place.id)).toBe(eva.id);
  expect(await liveOf(site)).toEqual({ live_version: 1, closed_at: null });
  const roles = await world.postgres.query(
    'select user_id, role from business_members where business_id = $1 order by role',
    [place.id],
  );
  expect(roles).toEqual([
    { user_id: eva.id, role: 'OWNER' },
    { user_id: leo.id, role: 'STAFF' },
  ]);
});

test('P8 X6 where nobody goes on with it, the business ends: its sites are closed, its hosts are anybody’s', async () => {
  const [ana, leo] = [await person('ana'), await person('leo')];
  const place = await openRestaurant(world, ana);
  await giveSitePlan(world.postgres, ana.id, 'pro');
  const site = await open(world, place);
  await publish(world, place, site);
  const host = `casa-${place.id}.test`;
  const [[domain]] = await world.as(ana).run((tx) => [addDomain(tx, site, host, 'proof')]);
  await world.service.run((tx) => [checkedDomain(tx, domain?.id ?? '', true, false)]);
  await join(world, place, leo, 'STAFF');
  await deleted(ana);
  expect((await liveOf(site)).closed_at).not.toBeNull();
  await refusal(edit(world, leo, place.id, []), 'NOT_FOUND');
  const [untold] = await world.service.run((tx) => [allUntoldSites(tx, 100)]);
  expect(untold.find(({ siteId }) => siteId === site)?.state).toMatchObject({ closed: true, hosts: [] });
});
