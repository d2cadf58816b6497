import type { Doubt, ReadCategory, ReadDish } from '../../menu-text/menu-text.ts';
import type { FoundCategory, FoundDish } from '../draft.ts';
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

/**
 * How sure a dish is before there is a doubt. By our reader: beside others with prices the pattern of a menu is surer than a price alone. By a model from a photo: what it says stands
 * in the words that it gives, and nobody but a person can say whether these are on the photo.
 */
const bases = { text: 0.95, photo: 0.75 } as const;
const least = 0.2;

interface FoundBy {
  readonly by: keyof typeof bases;
  /** Where the line with a number (from 0) stands. */
  readonly sourceOf: (line: number, quote: string) => Source;
}

/** A category as it was read, for a draft: its texts as long as a menu takes them, each dish with where it stands and how sure it is (docs/import.md). */
export function foundCategory(
  { name, description, doubts, dishes }: ReadCategory,
  { by, sourceOf }: FoundBy,
): FoundCategory {
  const own = costOf(doubts);
  const found = (dish: ReadDish): FoundDish => {
    const sure = Math.max(least, bases[by] - costOf(dish.doubts) - own);
    return {
      name: dish.name.slice(0, 120).trim(),
      description: `${dish.name.slice(120)} ${dish.description}`.trim().slice(0, 1000),
      sizes: dish.sizes
        .slice(0, 12)
        .map((size) => ({ name: size.name.slice(0, 120), price: size.price, byMarket: size.byMarket })),
      allergens: dish.allergens,
      diets: [...dish.diets],
      doubts: [...new Set([...dish.doubts, ...doubts])],
      confidence: Math.round(sure * 100) / 100,
      source: sourceOf(dish.at, dish.source),
    };
  };
  return { name: name.slice(0, 120), description: description.slice(0, 1000), dishes: dishes.map(found) };
}
