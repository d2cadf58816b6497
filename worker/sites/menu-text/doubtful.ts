import type { Doubt, ReadCategory, ReadDish } from './menu-text.ts';
import { sameName } from './same-name.ts';

const pricesOf = ({ sizes }: ReadDish): number[] => sizes.flatMap(({ price }) => (price ? [price] : []));

/** Adds the doubts that only the whole of a menu gives: prices unlike the others, names that come again, numbers that are hardly prices. */
export function doubtful(categories: readonly ReadCategory[]): ReadCategory[] {
  const dishes = categories.flatMap((category) => category.dishes);
  const prices = dishes.flatMap(pricesOf).toSorted((a, b) => a - b);
  const median = prices[Math.floor(prices.length / 2)] ?? 0;
  const bare = dishes.filter(({ doubts }) => doubts.includes('price-bare')).length;
  // Where a fifth of the prices are plain numbers, that is how they are written.
  const bareIsUsual = bare * 5 >= dishes.filter((dish) => dish.sizes.length > 0).length;
  const seen = new Set<string>();
  const doubtsOf = (dish: ReadDish): Doubt[] => {
    const name = sameName(dish.name);
    const isTwice = seen.has(name);
    seen.add(name);
    return [
      ...dish.doubts.filter((doubt) => doubt !== 'price-bare' || !bareIsUsual),
      ...(dish.sizes.length === 0 && !dish.doubts.includes('price-range') ? ['price-missing' as const] : []),
      ...(prices.length > 4 && pricesOf(dish).some((price) => price > median * 10 || price * 10 < median)
        ? ['price-unusual' as const]
        : []),
      ...(isTwice ? ['name-twice' as const] : []),
    ];
  };
  return categories.map((category) => ({
    ...category,
    dishes: category.dishes.map((dish) => ({ ...dish, doubts: [...new Set(doubtsOf(dish))] })),
  }));
}
