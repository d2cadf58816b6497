import type { Allergen, Diet } from '../../../contract/sites.ts';

/** Why somebody should look at what was read. */
export type Doubt =
  /** No price stands with it. */
  | 'price-missing'
  /** A plain number was taken for its price, where other prices have a currency or decimals. */
  | 'price-bare'
  /** "8-12 €": neither one price nor two. */
  | 'price-range'
  /** Ten times what the others cost, or a tenth. */
  | 'price-unusual'
  /** In another currency than that of the business. */
  | 'currency-other'
  /** Several prices, and of one or more nothing says what costs it. */
  | 'sizes-unnamed'
  /** A line without a price was taken for a category for its place alone. */
  | 'heading-guessed'
  /** A line of a word or two was taken for its description, and may be a dish without a price. */
  | 'description-guessed'
  /** Nothing says which category it is in. */
  | 'category-unnamed'
  /** Marks of allergens stand with it, and no legend says what they mean. */
  | 'marks-unknown'
  /** A name that was read before, or that is on the menu. */
  | 'name-twice';

export interface ReadSize {
  /** Empty for the only one. */
  readonly name: string;
  /** Minor units; null: not stated, or `byMarket`. */
  readonly price: number | null;
  readonly byMarket: boolean;
}

export interface ReadDish {
  readonly name: string;
  readonly description: string;
  readonly sizes: readonly ReadSize[];
  /** What the text states, by a mark that its legend explains or in words; nothing else is known. */
  readonly allergens: Readonly<Partial<Record<Allergen, 'contains' | 'free'>>>;
  readonly diets: readonly Diet[];
  readonly doubts: readonly Doubt[];
  /** The lines that it was read from. */
  readonly source: string;
  /** The number in the text, from 0, of the line that it begins with. */
  readonly at: number;
}

export interface ReadCategory {
  readonly name: string;
  readonly description: string;
  readonly doubts: readonly Doubt[];
  /** The number of its line in the text, from 0; where it has no name, that of its first dish. */
  readonly at: number;
  readonly dishes: readonly ReadDish[];
}

/** What was read from a menu that was written as text. */
export interface ReadMenu {
  readonly categories: readonly ReadCategory[];
  /** Lines that belong to no dish: notes, taxes, telephone numbers. Nothing is lost without being shown. */
  readonly left: readonly string[];
}
