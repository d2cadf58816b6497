import type { MenuCurrency } from '../../../../contract/sites.ts';
import type { ReadCategory, ReadDish } from '../../menu-text/menu-text.ts';
import { parseMenuText } from '../../menu-text/parse-menu-text.ts';
import type { FoundCategory } from '../draft.ts';
import { extractLimits } from '../limits.ts';
import type { Source } from '../page.ts';
import { foundCategory } from './found-category.ts';

const isPriced = ({ sizes }: ReadDish): boolean =>
  sizes.some(({ price, byMarket }) => price !== null || byMarket);
const hasRange = ({ doubts }: ReadDish): boolean => doubts.includes('price-range');

/** Text of a page that is no dish although a price stands in it: a sentence, a note, something that goes on. */
export const isSentence = ({ name }: ReadDish): boolean =>
  name.split(/\s+/).length > 14 || /[.!?]\s+\p{Lu}/u.test(name) || !/\p{L}{2}/u.test(name);

/** Dishes of which a page says the price, and those between them on the list that it does not say it of. */
function kept({ dishes, doubts }: ReadCategory, isWhole: boolean): ReadDish[] {
  const good = dishes.filter((dish) => !isSentence(dish));
  if (isWhole) return good;
  const priced = good.filter((dish) => isPriced(dish) || hasRange(dish));
  const isList = !doubts.includes('category-unnamed') && priced.length * 2 > good.length;
  return isList ? good : priced;
}

interface MenuText {
  readonly text: string;
  readonly currency: MenuCurrency;
  /** Where the line with a number (from 0) stands. */
  readonly sourceOf: (line: number, quote: string) => Source;
  /** All of it is a menu: somebody says so. Of a page only what has prices is taken. */
  readonly isWhole: boolean;
}

/** The menu that stands in a text, of a page, a PDF or pasted; allergens only where it states them. */
export function menuOfText({ text, currency, sourceOf, isWhole }: MenuText): {
  categories: FoundCategory[];
  left: string[];
} {
  const read = parseMenuText(text, currency);
  let room: number = extractLimits.dishes;
  const categories = read.categories.flatMap((category): FoundCategory[] => {
    const dishes = kept(category, isWhole).slice(0, room);
    room -= dishes.length;
    if (dishes.length === 0) return [];
    return [foundCategory({ ...category, dishes }, { by: 'text', sourceOf })];
  });
  const count = categories.reduce((sum, { dishes }) => sum + dishes.length, 0);
  // One price in a page of text is a price in a text.
  const isMenu = isWhole || count > 1;
  return { categories: isMenu ? categories : [], left: isWhole ? [...read.left] : [] };
}
