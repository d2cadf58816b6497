import type { MenuLanguage } from '../../../../contract/sites.ts';
import { type CategoryRow, childrenOf, type MenuRow, type MenuRows, placedItems } from '../menu-rows.ts';

type Texts = Readonly<Partial<Record<MenuLanguage, string>>>;

/** A size of a dish, or an add-on. */
export interface PricedThing {
  readonly table: 'item_sizes' | 'addons';
  readonly id: string;
  readonly price: number | null;
  /** The name of the dish or add-on, and of its size where it has one. */
  readonly of: Texts;
  readonly size: Texts | null;
}

/** Of what prices can be changed at once: everything, the add-ons, a menu, a category (its `row`). */
export interface PriceScope {
  readonly id: string;
  readonly row: MenuRow | CategoryRow | null;
  readonly indent: string;
}

/** The scopes of a menu, in its order. */
export const scopesOf = ({ menus, categories, groups }: MenuRows): PriceScope[] => [
  { id: 'all', row: null, indent: '' },
  ...menus.flatMap((menu): PriceScope[] => [
    ...(menus.length > 1 ? [{ id: menu.id, row: menu, indent: '' }] : []),
    ...childrenOf(categories, menu.id).map((row) => ({
      id: row.id,
      row,
      indent: menus.length > 1 ? '\u2003' : '',
    })),
  ]),
  ...(groups.length > 0 ? [{ id: 'addons', row: null, indent: '' }] : []),
];

/** What has a price within a scope; `all` is all dishes and all add-ons. */
export function pricedThings(rows: MenuRows, scope: string): PricedThing[] {
  const dishes = placedItems(rows)
    .filter(({ menu, category }) => ['all', menu.id, category.id].includes(scope))
    .flatMap(({ item }) =>
      childrenOf(rows.sizes, item.id).map(
        ({ id, price, name }): PricedThing => ({
          table: 'item_sizes',
          id,
          price,
          of: item.name,
          size: Object.keys(name).length > 0 ? name : null,
        }),
      ),
    );
  if (scope !== 'all' && scope !== 'addons') return dishes;
  const addons = rows.groups.flatMap((group) =>
    childrenOf(rows.addons, group.id).map(
      ({ id, price, name }): PricedThing => ({
        table: 'addons',
        id,
        price,
        of: name,
        size: null,
      }),
    ),
  );
  return scope === 'addons' ? addons : [...dishes, ...addons];
}
