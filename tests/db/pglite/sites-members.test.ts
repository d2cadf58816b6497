import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { MemberRole } from '../../../contract/sites.ts';
import type { SignedIn } from '../../../db/actor.ts';
import {
  acceptInvitation,
  archiveBusiness,
  createBusiness,
  inviteMember,
  revokeInvitation,
  setMember,
} from '../../../db/calls/sites/businesses.ts';
import { businessMembers } from '../../../db/schema/index.ts';
import { startPglite } from '../../support/postgres.ts';
import {
  giveSitePlan,
  join,
  newRestaurant,
  open,
  openRestaurant,
  type Restaurant,
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

const guest = (name = 'guest') => world.person({ name: `${name}-${randomUUID()}` });
const invite = (email: string, role: MemberRole = 'STAFF', by = ana) => {
  const tokenHash = randomUUID();
  return world
    .as(by)
    .run((tx) => [inviteMember(tx, { id: randomUUID(), businessId: place.id, email, role, tokenHash })])
    .then(([rows]) => ({ ...first(rows), tokenHash }));
};
const accept = (who: SignedIn, tokenHash: string, at?: string) =>
  world
    .as(who)
    .run((tx) => (at ? [clock(tx, at), acceptInvitation(tx, tokenHash)] : [acceptInvitation(tx, tokenHash)]));
const give = (by: SignedIn, userId: string, role: MemberRole | null) =>
  world.as(by).run((tx) => [setMember(tx, place.id, userId, role)]);
const roles = async () => {
  const rows = await world.postgres.query<{ user_id: string; role: string }>(
    'select user_id, role from business_members where business_id = $1',
    [place.id],
  );
  return Object.fromEntries(rows.map((row) => [row.user_id, row.role]));
};

test('T7 an invitation is good once, for the address that it was sent to, until its term', async () => {
  const bea = await guest('bea');
  const eva = await guest('eva');
  const { tokenHash, expiresAt } = await invite(bea.email, 'ADMIN');
  await refusal(accept(eva, tokenHash), 'NOT_FOUND');
  await refusal(accept(bea, randomUUID()), 'NOT_FOUND');
  await refusal(accept(bea, tokenHash, expiresAt.toISOString()), 'NOT_FOUND');
  await accept(bea, tokenHash);
  await accept(bea, tokenHash);
  expect(await roles()).toEqual({ [ana.id]: 'OWNER', [bea.id]: 'ADMIN' });
  await refusal(invite(bea.email), 'CONFLICT');
});

test('T7 asked again, the earlier link is good no more; one that was taken back neither', async () => {
  const bea = await guest();
  const old = await invite(bea.email);
  const newer = await invite(bea.email, 'ADMIN');
  await refusal(accept(bea, old.tokenHash), 'NOT_FOUND');
  await world.as(ana).run((tx) => [revokeInvitation(tx, place.id, newer.id)]);
  await world.as(ana).run((tx) => [revokeInvitation(tx, place.id, newer.id)]);
  await refusal(accept(bea, newer.tokenHash), 'NOT_FOUND');
  const { tokenHash } = await invite(bea.email);
  await accept(bea, tokenHash);
  await refusal(
    world
      .as(ana)
      .run((tx) => [revokeInvitation(tx, place.id, newer.id)])
      .then(() => accept(bea, newer.tokenHash)),
    'NOT_FOUND',
  );
});

test('T7 the plan says how many there may be, those who are asked among them, and which plan has room', async () => {
  await giveSitePlan(world.postgres, ana.id, 'basic');
  await invite('one@demo.test');
  expect(await refusal(invite('two@demo.test'), 'QUOTA_EXCEEDED')).toEqual({
    meter: 'member',
    limit: 2,
    used: 2,
    planCode: 'pro',
  });
  // The same one again is no second one.
  await invite('one@demo.test', 'ADMIN');
});

test('T7 a plan that became smaller refuses who comes, and nobody who is there', async () => {
  const bea = await guest();
  const { tokenHash } = await invite(bea.email);
  await giveSitePlan(world.postgres, ana.id, 'free');
  expect(await refusal(accept(bea, tokenHash), 'QUOTA_EXCEEDED')).toMatchObject({
    meter: 'member',
    limit: 1,
    used: 1,
  });
  await giveSitePlan(world.postgres, ana.id, 'pro');
  await accept(bea, tokenHash);
  await giveSitePlan(world.postgres, ana.id, 'free');
  expect(await roles()).toEqual({ [ana.id]: 'OWNER', [bea.id]: 'STAFF' });
});

test('T7 somebody who works on two businesses of one payer is counted once', async () => {
  await giveSitePlan(world.postgres, ana.id, 'basic');
  const bea = await guest();
  await join(world, place, bea, 'STAFF');
  const second = await openRestaurant(world, ana);
  await join(world, second, bea, 'ADMIN');
  await refusal(join(world, second, await guest(), 'STAFF'), 'QUOTA_EXCEEDED');
});

test('T7 whoever pays stays OWNER, by nobody’s hand else; another OWNER may leave', async () => {
  const bea = await guest();
  await join(world, place, bea, 'OWNER');
  for (const by of [ana, bea]) {
    await refusal(give(by, ana.id, null), 'WRONG_STATE');
    await refusal(give(by, ana.id, 'ADMIN'), 'WRONG_STATE');
  }
  await give(bea, bea.id, null);
  expect(await roles()).toEqual({ [ana.id]: 'OWNER' });
});

test('T6 an ADMIN asks and changes people, but no OWNER and to none; STAFF nobody, and may leave', async () => {
  const adam = await guest('adam');
  const sam = await guest('sam');
  await join(world, place, adam, 'ADMIN');
  await join(world, place, sam, 'STAFF');
  await invite('cook@demo.test', 'ADMIN', adam);
  await refusal(invite('chef@demo.test', 'OWNER', adam), 'FORBIDDEN');
  await refusal(give(adam, sam.id, 'OWNER'), 'FORBIDDEN');
  await refusal(give(adam, ana.id, 'STAFF'), 'FORBIDDEN');
  await refusal(invite('friend@demo.test', 'STAFF', sam), 'FORBIDDEN');
  await refusal(give(sam, adam.id, null), 'FORBIDDEN');
  await refusal(give(adam, randomUUID(), 'STAFF'), 'NOT_FOUND');
  await give(adam, sam.id, 'ADMIN');
  await give(sam, sam.id, null);
  expect(await roles()).toEqual({ [ana.id]: 'OWNER', [adam.id]: 'ADMIN' });
});

test('T6 who left sees nothing any more', async () => {
  const bea = await guest();
  await join(world, place, bea, 'ADMIN');
  const seen = () =>
    world
      .as(bea)
      .run((tx) => [tx.select().from(businessMembers).where(eq(businessMembers.businessId, place.id))]);
  expect((await seen())[0]).toHaveLength(2);
  await give(ana, bea.id, null);
  expect((await seen())[0]).toEqual([]);
  await refusal(give(bea, bea.id, null), 'NOT_FOUND');
});

test('a business that is opened again with the same id is the same; with somebody else’s it is refused', async () => {
  const again = (who: SignedIn) =>
    world.as(who).run((tx) => [
      createBusiness(tx, {
        id: place.id,
        business: {
          name: 'Otra',
          kind: 'bar',
          country: 'ES',
          timeZone: 'Europe/Madrid',
          currency: 'EUR',
          languages: ['es'],
        },
        configuration: { name: 'x', templateCode: 'cozy', settings: {}, content: {} },
        menuName: {},
      }),
    ]);
  const [rows] = await again(ana);
  expect(first(rows).name).toBe('Casa Ana');
  await refusal(again(await guest()), 'CONFLICT');
});

test('X6 a business is put away by its OWNER when no page of it is open; then nobody sees it', async () => {
  const adam = await guest();
  await join(world, place, adam, 'ADMIN');
  const archive = (who: SignedIn) => world.as(who).run((tx) => [archiveBusiness(tx, place.id)]);
  await refusal(archive(adam), 'FORBIDDEN');
  const site = await open(world, place);
  expect(await refusal(archive(ana), 'WRONG_STATE')).toEqual({ subject: 'business', sites: 1 });
  await world.postgres.query('update sites set closed_at = now() where id = $1', [site]);
  await archive(ana);
  await refusal(archive(ana), 'NOT_FOUND');
});
