import * as z from 'zod/mini';
import { searchReader, word } from '../../kit/address/search-reader.ts';

const id = word(z.uuid());

/** What the pane of the menu shows beside the list of dishes. */
const menuViews = ['menus', 'addons', 'paste', 'prices', 'missing'] as const;

/**
 * `/studio/$businessId/menu`: the list of a menu, or the form of one thing (`dish`, `category`, `group`; `addon` is one within its group), with the `field` that is to be mended; or
 * another view. `edit` is what was clicked on the page: `menu_items/<id>`.
 */
export const readMenuSearch = searchReader({
  menu: id,
  category: id,
  dish: id,
  group: id,
  addon: id,
  field: word(z.string().check(z.regex(/^[a-zA-Z]{1,40}$/))),
  view: word(z.enum(menuViews)),
  edit: word(z.string().check(z.regex(/^[a-z_]{1,40}(?:\/[\w-]{1,60}){0,2}$/))),
});

export type MenuSearch = ReturnType<typeof readMenuSearch>;

/** What an address leads to. */
export type MenuPlace =
  | { readonly kind: 'list'; readonly menuId: string | undefined }
  | { readonly kind: 'dish' | 'category'; readonly id: string; readonly field: string | undefined }
  | { readonly kind: 'group'; readonly id: string; readonly addonId: string | undefined }
  | { readonly kind: (typeof menuViews)[number] };

/** What `edit` and the other words of an address lead to. */
export function menuPlaceOf({
  menu,
  category,
  dish,
  group,
  addon,
  field,
  view,
  edit,
}: MenuSearch): MenuPlace {
  const [table, id = '', column] = edit?.split('/') ?? [];
  if (table === 'menu_items') return { kind: 'dish', id, field: column };
  if (table === 'menu_categories') return { kind: 'category', id, field: column };
  if (table === 'addon_groups') return { kind: 'group', id, addonId: undefined };
  if (dish) return { kind: 'dish', id: dish, field };
  if (category) return { kind: 'category', id: category, field };
  if (group) return { kind: 'group', id: group, addonId: addon };
  return view ? { kind: view } : { kind: 'list', menuId: menu };
}
