import type { MenuCurrency } from '../../../../contract/sites.ts';
import { sameName } from '../../menu-text/same-name.ts';
import type { FoundCategory, FoundDish } from '../draft.ts';
import { elementsOf } from '../html/node.ts';
import { textOf } from '../html/text.ts';
import { type Page, sourceIn } from '../page.ts';
import { menuLinesOf } from './menu-lines.ts';
import { structuredMenu } from './structured-menu.ts';
import { menuOfText } from './text-menu.ts';

const dishesOf = (categories: readonly FoundCategory[]): FoundDish[] =>
  categories.flatMap(({ dishes }) => dishes);

const basket = /\b(?:add to (?:basket|cart|bag)|a[ñn]adir (?:al carrito|a la cesta)|buy now|comprar)\b/i;

/** Whether each thing has a button to buy it: a shop sells things, a menu does not. */
const isShop = ({ root }: Page): boolean =>
  [...elementsOf(root)]
    .filter(({ name }) => name === 'button' || name === 'a')
    .filter((element) => basket.test(textOf(element))).length > 1;

/** Menu that a page has: for machines where it has one, and else as it is seen. */
export function menuOfPage(page: Page, currency: MenuCurrency): FoundCategory[] {
  const structured = structuredMenu(page, currency);
  if (isShop(page)) return structured;
  const { text, elements } = menuLinesOf(page, currency);
  const placeOf = (line: number) => {
    for (let at = line; at >= 0; at -= 1) {
      const element = elements[at];
      if (element) return element;
    }
    return page.root;
  };
  const { categories } = menuOfText({
    text,
    currency,
    isWhole: false,
    sourceOf: (line, quote) => sourceIn(page, placeOf(line), quote),
  });
  // The longer of the two is the menu: what is for machines is often a sample of it, and as often all that is seen.
  return dishesOf(structured).length * 2 > dishesOf(categories).length ? structured : categories;
}

/** Menus of several pages as one: a category that comes again goes on, a dish that comes again in it is the same. */
export function mergedMenu(
  menus: readonly (readonly FoundCategory[])[],
  mostCategories: number,
  mostDishes: number,
): FoundCategory[] {
  const merged = new Map<string, FoundCategory>();
  let count = 0;
  for (const category of menus.flat()) {
    const key = sameName(category.name);
    const known = merged.get(key);
    if (known === undefined && merged.size === mostCategories) continue;
    const names = new Set(known?.dishes.map(({ name }) => sameName(name)));
    const others = category.dishes
      .filter(({ name }) => known === undefined || !names.has(sameName(name)))
      .slice(0, mostDishes - count);
    count += others.length;
    if (others.length > 0)
      merged.set(key, { ...(known ?? category), dishes: [...(known?.dishes ?? []), ...others] });
  }
  return [...merged.values()];
}
