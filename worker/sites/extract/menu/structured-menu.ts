import {
  type Diet,
  highestPrice,
  type MenuCurrency,
  menuCurrencies,
  minorDigits,
} from '../../../../contract/sites.ts';
import type { FoundCategory, FoundDish } from '../draft.ts';
import { trust } from '../facts/candidate.ts';
import { type Page, sourceIn } from '../page.ts';
import { bareName, literalsOf, type Thing, textIn, thingsOf } from '../structured/thing.ts';

const dietsOf: Readonly<Record<string, Diet>> = {
  VeganDiet: 'vegan',
  VegetarianDiet: 'vegetarian',
  HalalDiet: 'halal',
  KosherDiet: 'kosher',
};

/** Minor units of a price as data has it, `9.50` or `9,50`; null for what is none. */
function minorUnits(text: string, currency: MenuCurrency): number | null {
  const [, whole = '', cents = ''] = /^\s*\D{0,4}(\d{1,6})(?:[.,](\d{1,2}))?\D{0,4}\s*$/.exec(text) ?? [];
  if (whole === '') return null;
  const digits = minorDigits(currency);
  const amount = Number(whole) * 10 ** digits + (digits === 0 ? 0 : Number(cents.padEnd(2, '0')));
  return amount <= highestPrice ? amount : null;
}

/** Currencies that the offers of things name, the one that most do first. */
export function currencyOfThings(things: readonly Thing[]): { currency: MenuCurrency; at: Thing } | null {
  const counts = new Map<MenuCurrency, { count: number; at: Thing }>();
  for (const thing of things) {
    const currency = menuCurrencies.find((code) => code === textIn(thing, 'priceCurrency').toUpperCase());
    if (currency) counts.set(currency, { count: (counts.get(currency)?.count ?? 0) + 1, at: thing });
  }
  const [first] = [...counts].toSorted(([, a], [, b]) => b.count - a.count);
  return first ? { currency: first[0], at: first[1].at } : null;
}

function dishOf(page: Page, item: Thing, currency: MenuCurrency): FoundDish | null {
  const name = textIn(item, 'name').slice(0, 120);
  if (name === '') return null;
  const offers = thingsOf(item, 'offers').slice(0, 12);
  const sizes = offers.flatMap((offer) => {
    const [price] = literalsOf(offer, 'price', 'lowPrice');
    if (!price) return [];
    const amount = minorUnits(price.text, currency);
    return amount === null
      ? []
      : [{ name: offers.length > 1 ? textIn(offer, 'name') : '', price: amount, byMarket: false }];
  });
  const diets = literalsOf(item, 'suitableForDiet').flatMap(({ text }) => dietsOf[bareName(text)] ?? []);
  // GlutenFreeDiet is the one diet that says something of an allergen.
  const isFree = literalsOf(item, 'suitableForDiet').some(({ text }) => bareName(text) === 'GlutenFreeDiet');
  const prices = offers.map((offer) => textIn(offer, 'price')).join(' / ');
  return {
    name,
    description: textIn(item, 'description').slice(0, 1000),
    sizes,
    allergens: isFree ? { gluten: 'free' } : {},
    diets: [...new Set(diets)],
    doubts: [
      ...(sizes.length === 0 ? ['price-missing'] : []),
      ...(sizes.length > 1 && sizes.some((size) => size.name === '') ? ['sizes-unnamed'] : []),
    ],
    confidence: trust[item.origin],
    source: sourceIn(page, item.at, `${name} ${prices}`),
  };
}

/** The menu that a page has for machines, in its sections. Empty when it has none. */
export function structuredMenu(page: Page, currency: MenuCurrency): FoundCategory[] {
  const { things } = page;
  const taken = new Set<Thing>();
  const dishes = (of: Thing): FoundDish[] =>
    thingsOf(of, 'hasMenuItem').flatMap((item) => {
      if (taken.has(item)) return [];
      taken.add(item);
      return dishOf(page, item, currency) ?? [];
    });
  const sections = things.filter(({ types }) => types.includes('MenuSection'));
  const menus = things.filter(({ types }) => types.includes('Menu'));
  return [...sections, ...menus].flatMap((thing) => {
    const found = dishes(thing);
    if (found.length === 0) return [];
    const isMenu = thing.types.includes('Menu');
    return [
      {
        name: isMenu ? '' : textIn(thing, 'name').slice(0, 120),
        description: textIn(thing, 'description').slice(0, 1000),
        dishes: found,
      },
    ];
  });
}
