import type { MenuCurrency } from '../../../../contract/sites.ts';
import type { Doubt, ReadCategory, ReadDish } from '../../menu-text/menu-text.ts';
import { parseMenuText } from '../../menu-text/parse-menu-text.ts';
import type { FoundCategory, FoundDish } from '../draft.ts';
import { extractLimits } from '../limits.ts';
import type { Source } from '../page.ts';

/** What each doubt takes from how sure a dish is. One that is missing takes nothing: it is on the menu already. */
const doubtCosts: Readonly<Record<Doubt, number>> = {
  'price-missing': 0.35,
  'price-bare': 0.15,
  'price-range': 0.2,
  'price-unusual': 0.2,
  'currency-other': 0.25,
  'sizes-unnamed': 0.1,
  'heading-guessed': 0.1,
  'description-guessed': 0.1,
  'category-unnamed': 0.1,
  'marks-unknown': 0.05,
  'name-twice': 0.1,
};
const costOf = (doubts: readonly Doubt[]): number =>
  doubts.reduce((sum, doubt) => sum + doubtCosts[doubt], 0);

/** Of a dish that was read beside others with prices: the pattern of a menu is surer than a price alone. */
const base = 0.95;
const least = 0.2;

const isPriced = ({ sizes }: ReadDish): boolean =>
  sizes.some(({ price, byMarket }) => price !== null || byMarket);
const hasRange = ({ doubts }: ReadDish): boolean => doubts.includes('price-range');

/** Text of a page that is no dish although a price stands in it: a sentence, a note, something that goes on. */
const isSentence = ({ name }: ReadDish): boolean =>
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
    const own = costOf(category.doubts);
    return [
      {
        name: category.name.slice(0, 120),
        description: category.description.slice(0, 1000),
        dishes: dishes.map((dish): FoundDish => {
          const sure = Math.max(least, base - costOf(dish.doubts) - own);
          return {
            name: dish.name.slice(0, 120).trim(),
            description: `${dish.name.slice(120)} ${dish.description}`.trim().slice(0, 1000),
            sizes: dish.sizes
              .slice(0, 12)
              .map(({ name, price, byMarket }) => ({ name: name.slice(0, 120), price, byMarket })),
            allergens: dish.allergens,
            diets: [...dish.diets],
            doubts: [...new Set([...dish.doubts, ...category.doubts])],
            confidence: Math.round(sure * 100) / 100,
            source: sourceOf(dish.at, dish.source),
          };
        }),
      },
    ];
  });
  const count = categories.reduce((sum, { dishes }) => sum + dishes.length, 0);
  // One price in a page of text is a price in a text.
  const isMenu = isWhole || count > 1;
  return { categories: isMenu ? categories : [], left: isWhole ? [...read.left] : [] };
}
