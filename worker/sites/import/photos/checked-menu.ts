import type { MenuCurrency } from '../../../../contract/sites.ts';
import { extractLimits } from '../../extract/limits.ts';
import { isSentence } from '../../extract/menu/text-menu.ts';
import { doubtful } from '../../menu-text/doubtful.ts';
import type { Doubt, ReadCategory, ReadDish, ReadMenu, ReadSize } from '../../menu-text/menu-text.ts';
import { pricesIn } from '../../menu-text/read-price.ts';
import { readPriced } from '../../menu-text/read-sizes.ts';
import { sameName } from '../../menu-text/same-name.ts';
import type { MenuAnswer } from './menu-question.ts';

/** Dishes of one photo, and categories: no sheet of paper has more. */
const most = { dishes: 300, categories: 60, sizes: 12 } as const;
/** UTF-16 units of any of its texts that are looked at. */
const longest = 2_000;

type AnsweredDish = MenuAnswer['sections'][number]['dishes'][number];

/** A text as it can be shown: without signs that control a screen. */
const plain = (text: string): string =>
  text
    .slice(0, longest)
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' ? sign : ''))
    .trim();
const inOneLine = (text: string): string => plain(text).replaceAll(/\s+/g, ' ');

/** Whether all words of a text stand in another, in their order. */
function standsIn(text: string, whole: string): boolean {
  const there = sameName(whole).split(' ');
  let at = 0;
  return sameName(text)
    .split(' ')
    .every((word) => {
      at = there.indexOf(word, at) + 1;
      return at > 0;
    });
}

/** What a price says as it is written, when the quote says the same at one of its places; null for anything else. */
function sizeOf(written: string, quote: string, currency: MenuCurrency) {
  const read = readPriced(inOneLine(written), currency);
  const [size, ...others] = read?.sizes ?? [];
  if (read === undefined || read.head !== '' || size === undefined || others.length > 0) return null;
  const lines = quote.split('\n');
  const isThere = size.byMarket
    ? lines.some((line) => standsIn(written, line))
    : lines.some((line) => pricesIn(line, currency).some(({ price }) => price === size.price));
  const doubts: Doubt[] = read.isBare ? [...read.doubts, 'price-bare'] : [...read.doubts];
  return isThere ? { size, doubts } : null;
}

/** A dish of an answer as far as its quote carries it; null when it carries no dish. */
function dishOf(answered: AnsweredDish, section: string, currency: MenuCurrency): ReadDish | null {
  const quote = plain(answered.quote).slice(0, extractLimits.quote);
  const name = inOneLine(answered.name);
  if (quote === '' || sameName(name) === '' || !standsIn(name, quote)) return null;
  const said = inOneLine(answered.description);
  const found = answered.prices
    .slice(0, most.sizes)
    .map(({ size, written }) => ({ named: inOneLine(size), read: sizeOf(written, quote, currency) }));
  // One of several that is not carried says that the answer as a whole is none: no price is better than half of them.
  const isWhole = found.every(({ read }) => read !== null);
  const sizes = found.flatMap(({ named, read }): ReadSize[] => {
    if (!isWhole || read === null) return [];
    const isNamed = standsIn(named, `${section} ${quote}`);
    return [{ ...read.size, name: isNamed ? named : read.size.name }];
  });
  const isRange = answered.prices.some(({ written }) => /\d\s*[-–—]\s*\d/.test(written));
  const doubts: Doubt[] = [
    ...found.flatMap(({ read }) => read?.doubts ?? []),
    ...(sizes.length === 0 && isRange ? (['price-range'] as const) : []),
    ...(sizes.length > 1 && sizes.some((size) => size.name === '') ? (['sizes-unnamed'] as const) : []),
  ];
  const dish: ReadDish = {
    name,
    description: standsIn(said, quote) ? said : '',
    sizes,
    // What must be declared is never taken from what a model says.
    allergens: {},
    diets: [],
    doubts,
    source: quote,
    at: 0,
  };
  return isSentence(dish) ? null : dish;
}

/**
 * What an answer says of a menu, as far as it carries itself: a dish whose name stands in its quote, a description and prices that stand there too, read by our reader of
 * prices. What is not carried is left out; the quotes of such dishes are in `left`. No allergens and no diets, whatever it says.
 */
export function checkedMenu({ sections }: MenuAnswer, currency: MenuCurrency): ReadMenu {
  const left: string[] = [];
  let room: number = most.dishes;
  const categories = sections.slice(0, most.categories).flatMap((section): ReadCategory[] => {
    const name = inOneLine(section.name);
    const dishes = section.dishes.slice(0, room).flatMap((answered) => {
      const dish = dishOf(answered, name, currency);
      const quote = inOneLine(answered.quote).slice(0, extractLimits.quote);
      if (dish === null && quote !== '') left.push(quote);
      return dish ?? [];
    });
    room -= dishes.length;
    const doubts: Doubt[] = name === '' ? ['category-unnamed'] : [];
    return dishes.length === 0 ? [] : [{ name, description: '', doubts, at: 0, dishes }];
  });
  return { categories: doubtful(categories), left };
}
