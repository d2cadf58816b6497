import type { Allergen } from '../../../../contract/sites.ts';

/** What is said of each allergen; of one that is missing, nothing is. */
export type AllergensSaid = Readonly<Partial<Record<Allergen, 'contains' | 'free'>>>;
/** Allergens of which something else is said; null: nothing any more. */
export type AllergenChanges = Readonly<Partial<Record<Allergen, 'contains' | 'free' | null>>>;
