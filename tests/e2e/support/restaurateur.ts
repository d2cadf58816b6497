import * as z from 'zod';
import { giveSitePlan as giveSitePlanBy, type SitePlan } from '../../support/site-plan.ts';
import type { Stack } from '../../support/stack.ts';
import type { Account } from './account.ts';
import { newName } from './account.ts';

/** A business of an account: a pizzeria in Spain with a first page and an empty menu. Its id. */
export async function newRestaurant(owner: Account, name = newName('Casa Pepa').name): Promise<string> {
  const key = crypto.randomUUID();
  await owner.call('POST', '/businesses', {
    key,
    name,
    kind: 'pizzeria',
    country: 'ES',
    timeZone: 'Europe/Madrid',
    currency: 'EUR',
    languages: ['es', 'en'],
    templateCode: 'cozy',
    pageName: 'Página principal',
    menuName: { es: 'Carta', en: 'Menu' },
  });
  return key;
}

/** Puts somebody on one of the plans for restaurants, as a gift. */
export const giveSitePlan = (stack: Stack, owner: Account, code: SitePlan): Promise<void> =>
  giveSitePlanBy((text, params) => stack.postgres.query(text, params), owner.id, code);

/** Changes what is edited of a business. */
export const editContent = (owner: Account, businessId: string, edits: readonly object[]): Promise<unknown> =>
  owner.call('POST', `/businesses/${businessId}/content`, { key: crypto.randomUUID(), edits });

const content = z.object({ tables: z.object({ menus: z.array(z.object({ id: z.uuid() })) }) });
const pages = z.object({ configurations: z.array(z.object({ id: z.uuid() })) });
const checked = z.object({ revision: z.number() });
const site = z.object({ id: z.uuid(), slug: z.string(), url: z.string(), codeUrl: z.string() });

/** Adds a dish in a category of its own, with what the law asks to be said of it unless `undeclared`. Prices are in cents. */
export async function addDish(
  owner: Account,
  businessId: string,
  name: string,
  price: number,
  undeclared = false,
): Promise<{ itemId: string; sizeId: string }> {
  const { tables } = content.parse(await owner.call('GET', `/businesses/${businessId}/content`));
  const [categoryId, itemId, sizeId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const add = (table: string, id: string, values: object) => ({
    op: 'add',
    table,
    id,
    values: { position: 'V', ...values },
  });
  await editContent(owner, businessId, [
    add('menu_categories', categoryId, {
      menuId: tables.menus[0]?.id,
      name: { es: `Sección de ${name}`, en: `Section of ${name}` },
    }),
    add('menu_items', itemId, {
      categoryId,
      name: { es: name, en: name },
      ...(!undeclared && { allergens: { eggs: 'contains' } }),
    }),
    add('item_sizes', sizeId, { itemId, price }),
  ]);
  return { itemId, sizeId };
}

/** The first page of a business. */
export async function pageOf(owner: Account, businessId: string): Promise<string> {
  const { configurations } = pages.parse(await owner.call('GET', `/configurations?businessId=${businessId}`));
  const [first] = configurations;
  if (first === undefined) throw new Error('A business has a page');
  return first.id;
}

/** Opens a site for the first page of a business, and publishes what is edited now. */
export async function publishedSite(owner: Account, businessId: string): Promise<z.infer<typeof site>> {
  const configurationId = await pageOf(owner, businessId);
  const slug = `casa-${crypto.randomUUID().slice(0, 8)}`;
  const opened = site.parse(
    await owner.call('POST', '/sites', { key: crypto.randomUUID(), businessId, configurationId, slug }),
  );
  const { revision } = checked.parse(await owner.call('GET', `/configurations/${configurationId}/validate`));
  await owner.call('POST', `/configurations/${configurationId}/publish`, {
    siteId: opened.id,
    revision,
    overrideReason: 'Por ahora, así',
  });
  return opened;
}
