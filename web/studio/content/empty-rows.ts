import type { MenuTable } from './edit.ts';

/** What a row says by itself when it is added: the defaults of its columns (db/schema/sites/menus.ts). */
export const emptyRows: Readonly<Record<MenuTable, Readonly<Record<string, unknown>>>> = {
  menus: { name: {}, note: {}, schedule: [] },
  menu_categories: { name: {}, description: {} },
  menu_items: {
    name: {},
    description: {},
    allergens: {},
    allergenNote: {},
    diets: [],
    highlighted: false,
    photoId: null,
    photoText: {},
  },
  item_sizes: { name: {}, price: null, byMarket: false },
  addon_groups: { name: {}, least: 0, most: null },
  addons: { name: {}, price: 0, allergens: {}, allergenNote: {} },
  item_addon_groups: {},
};
