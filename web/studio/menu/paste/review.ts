import { type MenuCurrency, type MenuLanguage, siteLengths } from '../../../../contract/sites.ts';
import { positionsBetween } from '../../../../worker/sites/content/position-between.ts';
import type {
  Doubt,
  ReadCategory,
  ReadDish,
  ReadMenu,
} from '../../../../worker/sites/menu-text/menu-text.ts';
import type { Locale } from '../../../kit/text/locale.ts';
import type { Edit } from '../../content/edit.ts';
import { addEdit } from '../../content/set-field.ts';
import { readAmount, writeAmount } from '../../fields/amount.ts';
import type { Placed } from '../../order/move-edits.ts';

/** A size as it is reviewed: what is typed of its price. */
export interface SizeEntry {
  readonly name: string;
  readonly price: string;
  readonly byMarket: boolean;
}

/** A dish as it is reviewed. */
export interface DishEntry extends Pick<ReadDish, 'name' | 'description' | 'allergens' | 'diets' | 'source'> {
  readonly id: string;
  readonly sizes: readonly SizeEntry[];
  readonly doubts: readonly Doubt[];
  readonly isTaken: boolean;
}

export interface CategoryEntry extends Pick<ReadCategory, 'name' | 'description' | 'doubts'> {
  readonly id: string;
  readonly dishes: readonly DishEntry[];
}

/** What was read, to be looked through. `known`: whether a name is on the menu already. */
export const reviewOf = (
  { categories }: ReadMenu,
  currency: MenuCurrency,
  locale: Locale,
  known: (name: string) => boolean,
): CategoryEntry[] =>
  categories.map(({ dishes, ...category }) => ({
    ...category,
    id: crypto.randomUUID(),
    name: category.name.slice(0, siteLengths.name),
    description: category.description.slice(0, siteLengths.description),
    dishes: dishes.map(({ sizes, doubts, ...dish }) => ({
      ...dish,
      id: crypto.randomUUID(),
      name: dish.name.slice(0, siteLengths.name).trim(),
      // What is too long for a name goes on in the description.
      description: `${dish.name.slice(siteLengths.name)} ${dish.description}`
        .trim()
        .slice(0, siteLengths.description),
      doubts: known(dish.name) && !doubts.includes('name-twice') ? [...doubts, 'name-twice'] : doubts,
      // A dish has one price at least to be typed.
      sizes: (sizes.length > 0 ? sizes : [{ name: '', price: null, byMarket: false }]).map((size) => ({
        ...size,
        price: writeAmount(size.price, currency, locale),
      })),
      isTaken: true,
    })),
  }));

/** Prices that say nothing: the dish cannot be taken as it is. */
export const unreadPrices = ({ sizes }: DishEntry, currency: MenuCurrency): boolean =>
  sizes.some(({ price, byMarket }) => !byMarket && readAmount(price, currency) === undefined);

/** The categories that anything is taken of, with the dishes that are. */
export const takenOf = (categories: readonly CategoryEntry[]): CategoryEntry[] =>
  categories
    .map((category) => ({
      ...category,
      dishes: category.dishes.filter(({ isTaken, name }) => isTaken && name.trim() !== ''),
    }))
    .filter(({ dishes }) => dishes.length > 0);

interface TakeOptions {
  readonly menuId: string;
  /** The categories that are on the menu, in order. */
  readonly others: readonly Placed[];
  readonly language: MenuLanguage;
  readonly currency: MenuCurrency;
  /** What a category is called that has no name. */
  readonly unnamed: string;
}

/** Edits that add what was reviewed to a menu, after what is on it, in the order of the text. A row comes before what is in it. */
export function takeEdits(categories: readonly CategoryEntry[], options: TakeOptions): Edit[] {
  const { menuId, others, language, currency, unnamed } = options;
  const texts = (text: string) => (text.trim() === '' ? {} : { [language]: text.trim() });
  const taken = takenOf(categories);
  const places = positionsBetween(others.at(-1)?.position ?? null, null, taken.length);
  return taken.flatMap(({ id, name, description, dishes }, at): Edit[] => {
    const inCategory = positionsBetween(null, null, dishes.length);
    return [
      addEdit('menu_categories', id, {
        menuId,
        position: places[at],
        name: texts(name.trim() === '' ? unnamed : name),
        description: texts(description),
      }),
      ...dishes.flatMap((dish, number): Edit[] => {
        const values = {
          categoryId: id,
          position: inCategory[number],
          name: texts(dish.name),
          description: texts(dish.description),
          allergens: dish.allergens,
          diets: dish.diets,
        };
        const inDish = positionsBetween(null, null, dish.sizes.length);
        const sizes = dish.sizes.flatMap(({ name: size, price, byMarket }, order) => {
          const amount = byMarket ? null : (readAmount(price, currency) ?? null);
          if (amount === null && !byMarket && dish.sizes.length === 1) return [];
          return [
            addEdit('item_sizes', crypto.randomUUID(), {
              itemId: dish.id,
              position: inDish[order],
              name: texts(size),
              price: amount,
              byMarket,
            }),
          ];
        });
        return [addEdit('menu_items', dish.id, values), ...sizes];
      }),
    ];
  });
}
