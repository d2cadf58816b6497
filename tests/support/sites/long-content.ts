import type { BusinessContent } from '../../../worker/sites/content/business-content.ts';
import { positionsBetween } from '../../../worker/sites/content/position-between.ts';
import { longSnapshot } from './long-menu.ts';

type Tables = BusinessContent['tables'];

/** Gives things the places that they stand at. */
function placed<Thing extends object>(things: readonly Thing[]): (Thing & { position: string })[] {
  const places = positionsBetween(null, null, things.length);
  return things.map((thing, at) => ({ ...thing, position: places[at] ?? '' }));
}

/** A menu of so many categories and dishes in all (`longSnapshot`), as its rows are edited. */
export function longContent(categories: number, dishes: number): { tables: Tables } {
  const { menus, addonGroups } = longSnapshot(categories, dishes);
  const ofMenus = placed(menus).map(({ categories: _, ...menu }) => menu);
  const inMenus = menus.flatMap((menu) =>
    placed(menu.categories).map((category) => ({ ...category, menuId: menu.id })),
  );
  const inCategories = inMenus.flatMap(({ id, items }) =>
    placed(items).map((item) => ({ ...item, categoryId: id })),
  );
  return {
    tables: {
      menus: ofMenus,
      menu_categories: inMenus.map(({ items: _, ...category }) => category),
      menu_items: inCategories.map(({ sizes: _, addonGroups: __, photo, ...item }) => ({
        ...item,
        photoId: photo?.id ?? null,
        photoText: photo?.text ?? {},
      })),
      item_sizes: inCategories.flatMap(({ id, sizes }) =>
        placed(sizes).map((size) => ({ ...size, itemId: id })),
      ),
      addon_groups: placed(addonGroups).map(({ addons: _, ...group }) => group),
      addons: addonGroups.flatMap(({ id, addons }) =>
        placed(addons).map((addon) => ({ ...addon, groupId: id })),
      ),
      item_addon_groups: inCategories.flatMap(({ id, addonGroups: groups }, at) =>
        placed(groups.map((groupId) => ({ groupId }))).map(({ groupId, position }, order) => ({
          id: `00000000-0000-4000-b000-${String(at * 20 + order).padStart(12, '0')}`,
          position,
          itemId: id,
          groupId,
        })),
      ),
    },
  };
}
