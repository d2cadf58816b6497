import type * as z from 'zod';
import type { BusinessContent } from './business-content.ts';
import type { AddonGroup, Menu, MenuCategory, MenuItem } from './menu.ts';
import type { configurationFields } from './rows.ts';
import type { SiteSnapshot } from './site-snapshot.ts';

type Tables = BusinessContent['tables'];
type Configuration = z.output<typeof configurationFields>;

/** Rows by what they belong to, in the order that they have. */
function groupedBy<Row, Group>(rows: readonly Row[], of: (row: Row) => string, made: (row: Row) => Group) {
  const groups = new Map<string, Group[]>();
  for (const row of rows) {
    const key = of(row);
    const group = groups.get(key);
    if (group) group.push(made(row));
    else groups.set(key, [made(row)]);
  }
  return (key: string): Group[] => groups.get(key) ?? [];
}

function addonGroupsOf(tables: Tables): AddonGroup[] {
  const addons = groupedBy(
    tables.addons,
    ({ groupId }) => groupId,
    ({ id, name, price, allergens, allergenNote }) => ({ id, name, price, allergens, allergenNote }),
  );
  return tables.addon_groups.map(({ id, name, least, most }) => ({
    id,
    name,
    least,
    most,
    addons: addons(id),
  }));
}

function itemOf(
  row: Tables['menu_items'][number],
  sizes: MenuItem['sizes'],
  addonGroups: MenuItem['addonGroups'],
): MenuItem {
  const { id, name, description, allergens, allergenNote, diets, highlighted, photoId, photoText } = row;
  const photo = photoId === null ? null : { id: photoId, text: photoText };
  return { id, name, description, allergens, allergenNote, diets, highlighted, photo, sizes, addonGroups };
}

function menusOf(tables: Tables): Menu[] {
  const offered = new Set(tables.addon_groups.map(({ id }) => id));
  const sizes = groupedBy(
    tables.item_sizes,
    ({ itemId }) => itemId,
    ({ id, name, price, byMarket }) => ({ id, name, price, byMarket }),
  );
  const choices = groupedBy(
    tables.item_addon_groups.filter(({ groupId }) => offered.has(groupId)),
    ({ itemId }) => itemId,
    ({ groupId }) => groupId,
  );
  const items = groupedBy(
    tables.menu_items,
    ({ categoryId }) => categoryId,
    (row) => itemOf(row, sizes(row.id), choices(row.id)),
  );
  const categories = groupedBy(
    tables.menu_categories,
    ({ menuId }) => menuId,
    ({ id, name, description }): MenuCategory => ({ id, name, description, items: items(id) }),
  );
  return tables.menus.map(({ id, name, note, schedule }) => ({
    id,
    name,
    note,
    schedule,
    categories: categories(id),
  }));
}

const made = new WeakMap<Tables, Pick<SiteSnapshot, 'menus' | 'addonGroups'>>();

/** The menus of the same tables are made once: a change of anything else leaves them as they are. */
function madeOf(tables: Tables): Pick<SiteSnapshot, 'menus' | 'addonGroups'> {
  const known = made.get(tables);
  if (known) return known;
  const parts = { menus: menusOf(tables), addonGroups: addonGroupsOf(tables) };
  made.set(tables, parts);
  return parts;
}

function photosShown(
  { photos, tables }: BusinessContent,
  { content }: Configuration,
): SiteSnapshot['photos'] {
  const shown = [
    ...tables.menu_items.map(({ photoId }) => photoId),
    ...[content.hero.photo, content.about.photo, ...content.gallery].map((photo) => photo?.id),
  ];
  const known = shown.flatMap((id) => {
    const photo = id ? photos[id] : undefined;
    return id && photo ? [[id, photo] as const] : [];
  });
  return Object.fromEntries(known);
}

/**
 * What pages are made of, out of what is edited: the same that `private.site_snapshot` (db/functions/sites/snapshot.sql) makes of the tables. Pure, and
 * nothing that is given is changed; what is given must not be changed in place either.
 */
export function snapshotOf(edited: BusinessContent, configuration: Configuration): SiteSnapshot {
  const { templateCode, settings, content } = configuration;
  return {
    business: edited.business,
    template: { code: templateCode, settings: settings[templateCode] ?? {} },
    content,
    ...madeOf(edited.tables),
    photos: photosShown(edited, configuration),
  };
}
