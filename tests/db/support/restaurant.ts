import { randomUUID } from 'node:crypto';
import type { MemberRole } from '../../../contract/sites.ts';
import type { SignedIn } from '../../../db/actor.ts';
import { acceptInvitation, createBusiness, inviteMember } from '../../../db/calls/sites/businesses.ts';
import { editContent } from '../../../db/calls/sites/content.ts';
import { openSite, publishSite } from '../../../db/calls/sites/sites.ts';
import type { TestPostgres } from '../../support/postgres.ts';
import { giveSitePlan as giveSitePlanBy, type SitePlan } from '../../support/site-plan.ts';
import { first, type World } from './world.ts';

/** A business with a configuration and a menu, as it is after it was opened. */
export interface Restaurant {
  readonly id: string;
  readonly owner: SignedIn;
  readonly configuration: string;
  readonly menu: string;
}

/** Puts somebody on one of the plans for restaurants. */
export const giveSitePlan = (postgres: TestPostgres, userId: string, code: SitePlan): Promise<void> =>
  giveSitePlanBy((text, params) => postgres.query(text, params), userId, code);

/** Somebody opens a restaurant. */
export const openRestaurant = async (world: World, owner: SignedIn): Promise<Restaurant> => {
  const id = randomUUID();
  await world.as(owner).run((tx) => [
    createBusiness(tx, {
      id,
      business: {
        name: 'Casa Ana',
        kind: 'restaurant',
        country: 'ES',
        timeZone: 'Europe/Madrid',
        currency: 'EUR',
        languages: ['es', 'en'],
      },
      configuration: { name: 'Página', templateCode: 'cozy', settings: {}, content: {} },
      menuName: { es: 'Carta' },
    }),
  ]);
  const [row] = await world.postgres.query<{ configuration: string; menu: string }>(
    `select f.id as configuration, m.id as menu from configurations f join menus m using (business_id) where business_id = $1`,
    [id],
  );
  if (row === undefined) throw new Error('no restaurant');
  return { id, owner, ...row };
};

/** Somebody new, on one of the plans, opens a restaurant. */
export const newRestaurant = async (world: World, plan: SitePlan): Promise<Restaurant> => {
  const owner = await world.person({ name: `ana-${randomUUID()}` });
  await giveSitePlan(world.postgres, owner.id, plan);
  return openRestaurant(world, owner);
};

/** One call that changes content; the answer is the revision with what was kept and what was not. */
export const edit = async (
  world: World,
  who: SignedIn,
  business: string,
  edits: readonly unknown[],
  key: string = randomUUID(),
) => {
  const [rows] = await world.as(who).run((tx) => [editContent(tx, business, key, edits)]);
  return first(rows);
};

/** Adds a row of content and gives its id. */
export const add = async (
  world: World,
  { id, owner }: Restaurant,
  table: string,
  values: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const row = randomUUID();
  await edit(world, owner, id, [{ op: 'add', table, id: row, values: { position: 'V', ...values } }]);
  return row;
};

/** A dish in a category of its own, in the first menu, for 9.50. */
export const addDish = async (world: World, place: Restaurant, name: string) => {
  const category = await add(world, place, 'menu_categories', {
    menu_id: place.menu,
    name: { es: 'Entrantes' },
  });
  const item = await add(world, place, 'menu_items', { category_id: category, name: { es: name } });
  const size = await add(world, place, 'item_sizes', { item_id: item, price: 950 });
  return { category, item, size };
};

/** Somebody becomes a member, by an invitation. */
export const join = async (
  world: World,
  place: Restaurant,
  who: SignedIn,
  role: MemberRole,
): Promise<void> => {
  const tokenHash = randomUUID();
  await world
    .as(place.owner)
    .run((tx) => [
      inviteMember(tx, { id: randomUUID(), businessId: place.id, email: who.email, role, tokenHash }),
    ]);
  await world.as(who).run((tx) => [acceptInvitation(tx, tokenHash)]);
};

/** A short code that nobody has. */
export const shortCode = () => randomUUID().replaceAll('-', '').slice(0, 8);

/** Opens a site of a restaurant and gives its id. */
export const open = async (
  world: World,
  { id, owner, configuration }: Restaurant,
  slug: string = randomUUID(),
) => {
  const site = randomUUID();
  await world.as(owner).run((tx) => [
    openSite(tx, {
      id: site,
      businessId: id,
      configurationId: configuration,
      slug,
      shortCode: shortCode(),
    }),
  ]);
  return site;
};

/** The revision of a restaurant's content. */
export const revisionOf = async (world: World, id: string): Promise<number> =>
  first(
    await world.postgres.query<{ revision: number }>('select revision from businesses where id = $1', [id]),
  ).revision;

/** What a version holds. */
export const snapshotOf = async (world: World, siteId: string, number: number): Promise<unknown> =>
  first(
    await world.postgres.query('select snapshot from site_versions where site_id = $1 and number = $2', [
      siteId,
      number,
    ]),
  ).snapshot;

/** Publishes what is edited, and gives the version with what it holds. */
export const publish = async (world: World, { id, owner, configuration }: Restaurant, siteId: string) => {
  const what = { configurationId: configuration, revision: await revisionOf(world, id) };
  const [rows] = await world
    .as(owner)
    .run((tx) => [publishSite(tx, { siteId, what, overrideReason: null, at: null })]);
  const version = first(rows);
  return { ...version, snapshot: await snapshotOf(world, siteId, version.number) };
};
