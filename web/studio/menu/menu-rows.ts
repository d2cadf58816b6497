import type { BusinessContent } from '../content/edit.ts';

type Tables = BusinessContent['tables'];

export type MenuRow = Tables['menus'][number];
export type CategoryRow = Tables['menu_categories'][number];
export type ItemRow = Tables['menu_items'][number];
export type SizeRow = Tables['item_sizes'][number];
export type GroupRow = Tables['addon_groups'][number];
export type AddonRow = Tables['addons'][number];
export type ItemGroupRow = Tables['item_addon_groups'][number];

/** Rows by their parent, in order. */
export type Children<Row> = ReadonlyMap<string, readonly Row[]>;

const none: readonly never[] = [];

/** The children of a parent; always the same list when it has none. */
export const childrenOf = <Row>(rows: Children<Row>, parentId: string): readonly Row[] =>
  rows.get(parentId) ?? none;

const isSame = <Row>(one: readonly Row[] | undefined, other: readonly Row[]): boolean =>
  one?.length === other.length && other.every((row, at) => row === one[at]);

/**
 * Groups rows by their parent. A group that says the same as the time before stays the same list, so that of 300 categories only the one that was changed is drawn
 * again.
 */
function keptGroups<Row extends object>(parentOf: (row: Row) => string) {
  let seen: readonly Row[] | undefined;
  let groups: Children<Row> = new Map();
  return (rows: readonly Row[]): Children<Row> => {
    if (rows === seen) return groups;
    const next = Map.groupBy(rows, parentOf) as Map<string, readonly Row[]>;
    for (const [parent, list] of next) {
      const before = groups.get(parent);
      if (before !== undefined && isSame(before, list)) next.set(parent, before);
    }
    seen = rows;
    groups = next;
    return groups;
  };
}

const categoriesByMenu = keptGroups(({ menuId }: CategoryRow) => menuId);
const itemsByCategory = keptGroups(({ categoryId }: ItemRow) => categoryId);
const sizesByItem = keptGroups(({ itemId }: SizeRow) => itemId);
const addonsByGroup = keptGroups(({ groupId }: AddonRow) => groupId);
const groupsByItem = keptGroups(({ itemId }: ItemGroupRow) => itemId);

/** The rows of a menu, each list by its parent, in order. Rows of a parent that was put away are in no list that is shown. */
export interface MenuRows {
  readonly menus: readonly MenuRow[];
  readonly categories: Children<CategoryRow>;
  readonly items: Children<ItemRow>;
  readonly sizes: Children<SizeRow>;
  readonly groups: readonly GroupRow[];
  readonly addons: Children<AddonRow>;
  /** Which groups a dish has, by the dish. */
  readonly itemGroups: Children<ItemGroupRow>;
}

/** Arranges the tables of what is edited, whose rows are in order. */
export const menuRowsOf = (tables: Tables): MenuRows => ({
  menus: tables.menus,
  categories: categoriesByMenu(tables.menu_categories),
  items: itemsByCategory(tables.menu_items),
  sizes: sizesByItem(tables.item_sizes),
  groups: tables.addon_groups,
  addons: addonsByGroup(tables.addons),
  itemGroups: groupsByItem(tables.item_addon_groups),
});

/** A dish where it stands. */
export interface PlacedItem {
  readonly menu: MenuRow;
  readonly category: CategoryRow;
  readonly item: ItemRow;
}

/** All dishes that are on a menu, in the order of the pages. */
export const placedItems = ({ menus, categories, items }: MenuRows): PlacedItem[] =>
  menus.flatMap((menu) =>
    childrenOf(categories, menu.id).flatMap((category) =>
      childrenOf(items, category.id).map((item) => ({ menu, category, item })),
    ),
  );
