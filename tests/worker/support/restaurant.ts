import * as z from 'zod';
import type { MemberRole } from '../../../contract/sites.ts';
import { businessSchema } from '../../../worker/sites/businesses/business.ts';
import { editContentOutput } from '../../../worker/sites/businesses/edit-content.ts';
import { inviteMemberOutput } from '../../../worker/sites/businesses/invite-member.ts';
import { businessContentSchema } from '../../../worker/sites/content/business-content.ts';
import { versionSchema } from '../../../worker/sites/publishing/version.ts';
import { siteSchema } from '../../../worker/sites/sites/site.ts';
import { giveSitePlan } from '../../support/site-plan.ts';
import { member } from './consult.ts';
import { asOwner } from './doubles.ts';
import type { Person } from './person.ts';
import { done, mutation, query } from './worker.ts';

/** A restaurant as it is after it was opened. */
export interface Restaurant {
  readonly owner: Person;
  readonly businessId: string;
  readonly configurationId: string;
  readonly menuId: string;
}

/** What somebody opens a restaurant with. */
export const newBusiness = (key: string) => ({
  key,
  name: 'Casa Ana',
  kind: 'restaurant',
  country: 'ES',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  languages: ['es', 'en'],
  templateCode: 'cozy',
  pageName: 'Página',
  menuName: { es: 'Carta', en: 'Menu' },
});

/** Somebody on the largest plan opens a restaurant. */
export async function restaurant(): Promise<Restaurant> {
  const owner = await member();
  const { id } = await done(
    businessSchema,
    mutation('businesses.create', newBusiness(crypto.randomUUID()), { as: owner }),
  );
  await giveSitePlan(asOwner, owner.id, 'enterprise');
  const [row] = await asOwner<{ configurationId: string; menuId: string }>(
    `select f.id as "configurationId", m.id as "menuId" from public.configurations f join public.menus m using (business_id)
     where business_id = $1`,
    [id],
  );
  if (row === undefined) throw new Error('no restaurant');
  return { owner, businessId: id, ...row };
}

/** Changes content. */
export const edit = ({ owner, businessId }: Restaurant, edits: readonly unknown[], as: Person = owner) =>
  done(
    editContentOutput,
    mutation('businesses.edit', { businessId, key: crypto.randomUUID(), edits }, { as }),
  );

/** A row that is added. */
export const add = (table: string, id: string, values: Record<string, unknown>) => ({
  op: 'add',
  table,
  id,
  values: { position: 'V', ...values },
});

/** A dish that can be published as it is, in a category of its own. */
export async function dish(place: Restaurant, name = 'Croquetas') {
  const [categoryId, itemId, sizeId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  await edit(place, [
    add('menu_categories', categoryId, { menuId: place.menuId, name: { es: 'Entrantes', en: 'Starters' } }),
    add('menu_items', itemId, {
      categoryId,
      name: { es: name, en: name },
      allergens: { gluten: 'contains' },
    }),
    add('item_sizes', sizeId, { itemId, price: 950 }),
  ]);
  return { categoryId, itemId, sizeId };
}

/** Another value for a field. */
export const set = (table: string, id: string, path: readonly string[], was: unknown, value: unknown) => ({
  op: 'set',
  table,
  id,
  path,
  was,
  value,
});

/** What a member sees of the content. */
export const contentOf = ({ owner, businessId }: Restaurant, as: Person = owner) =>
  done(businessContentSchema, query('businesses.content', { businessId }, { as }));

/** Opens a site of a restaurant. */
export const openSite = (
  { owner, businessId, configurationId }: Restaurant,
  slug = `casa-${crypto.randomUUID()}`,
) =>
  done(
    siteSchema,
    mutation('sites.open', { key: crypto.randomUUID(), businessId, configurationId, slug }, { as: owner }),
  );

/** Publishes what is edited. */
export async function publish(place: Restaurant, siteId: string, more: Record<string, unknown> = {}) {
  const { revision } = await contentOf(place);
  const input = { id: place.configurationId, siteId, revision, ...more };
  return done(versionSchema, mutation('configurations.publish', input, { as: place.owner }));
}

/** A restaurant with a dish, published. */
export async function published() {
  const place = await restaurant();
  const { itemId, sizeId, categoryId } = await dish(place);
  const site = await openSite(place);
  await publish(place, site.id);
  return { place, site, itemId, sizeId, categoryId };
}

/** Asks somebody to work at a restaurant. */
export const invite = ({ businessId, owner }: Restaurant, email: string, role: MemberRole = 'STAFF') =>
  done(inviteMemberOutput, mutation('businesses.invite', { businessId, email, role }, { as: owner }));

/** Somebody joins a restaurant. */
export async function joined(place: Restaurant, role: MemberRole): Promise<Person> {
  const person = await member();
  const { url } = await invite(place, person.email, role);
  const token = new URL(url).hash.slice(1);
  await done(z.unknown(), mutation('businesses.acceptInvitation', { token }, { as: person }));
  return person;
}
