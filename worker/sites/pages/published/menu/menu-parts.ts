import type { AddonGroup, Menu, MenuCategory, MenuItem } from '../../../content/menu.ts';

/** Dishes, or add-ons, on one page at most, so that a page of the longest menu still loads at once. */
export const mostOnPage = 120;

/** Some things of a list, with the list that they are of. `from` counts from 0: above it, the list goes on from the page before. */
interface Stretch<Whole, One> {
  readonly whole: Whole;
  readonly from: number;
  readonly members: readonly One[];
}

/** Lays lists out on pages of `most` members: a list stays whole where it fits, and goes on over the page where it does not. */
function paged<Whole, One>(
  lists: readonly { whole: Whole; members: readonly One[] }[],
  most: number,
): Stretch<Whole, One>[][] {
  const pages: Stretch<Whole, One>[][] = [];
  let room = 0;
  for (const { whole, members } of lists) {
    for (let from = 0; from < members.length; from += most) {
      const stretch = { whole, from, members: members.slice(from, from + most) };
      const page = pages.at(-1);
      if (page && stretch.members.length <= room) page.push(stretch);
      else {
        pages.push([stretch]);
        room = most;
      }
      room -= stretch.members.length;
    }
  }
  return pages;
}

/** Dishes of a category on one page, with the menu that it belongs to. */
export type MenuStretch = Stretch<{ menu: Menu; category: MenuCategory }, MenuItem>;

/** The pages of all menus in their order, each with stretches of categories. No dishes: no pages. */
export const menuPages = (menus: readonly Menu[]): MenuStretch[][] =>
  paged(
    menus.flatMap((menu) =>
      menu.categories.map((category) => ({ whole: { menu, category }, members: category.items })),
    ),
    mostOnPage,
  );

export type AddonStretch = Stretch<AddonGroup, AddonGroup['addons'][number]>;

/** The pages of the add-on groups that dishes offer. */
export function addonPages(menus: readonly Menu[], groups: readonly AddonGroup[]): AddonStretch[][] {
  const offered = new Set(
    menus.flatMap(({ categories }) =>
      categories.flatMap(({ items }) => items.flatMap(({ addonGroups }) => addonGroups)),
    ),
  );
  return paged(
    groups.filter(({ id }) => offered.has(id)).map((group) => ({ whole: group, members: group.addons })),
    mostOnPage,
  );
}
