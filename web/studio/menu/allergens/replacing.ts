import { allergens } from '../../../../contract/sites.ts';
import type { AllergenChanges, AllergensSaid } from './allergens-said.ts';

/** What has to change so that the one says what the other does, and nothing else. */
export const replacing = (one: AllergensSaid, other: AllergensSaid): AllergenChanges =>
  Object.fromEntries(
    allergens
      .filter((allergen) => one[allergen] !== other[allergen])
      .map((allergen) => [allergen, other[allergen] ?? null]),
  );
