import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { takeIdentityEvent } from '../../../db/calls/identity.ts';
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

test('X6 where nobody else is OWNER, nothing of the business changes: its page goes on', async () => {
  const [ana, eva] = [await person('ana'), await person('eva')];
  const place = await openRestaurant(world, ana);
  await giveSitePlan(world.postgres, ana.id, 'pro');
  const site = await open(world, place);
  await publish(world, place, site);
  await join(world, place, eva, 'ADMIN');
  await deleted(ana);
  expect(await payerOf(place.id)).toBe(ana.id);
  expect(await liveOf(site)).toEqual({ live_version: 1, closed_at: null });
});
