import { type Allergen, allergens } from '../../../../../contract/sites.ts';
import type { AddonGroup, AllergensSaid, MenuItem } from '../../../content/menu.ts';

/** What is known of something and an allergen. */
export type AllergenStand = 'contains' | 'free' | 'undeclared';

/** What is known of a dish with what must be chosen with it; `byChoice`: it depends on which one takes. */
export type DishStand = AllergenStand | 'byChoice';

export const dishStands: readonly DishStand[] = ['contains', 'byChoice', 'undeclared', 'free'];

/** What is said of an allergen; what is not said is not declared, which is never `free`. */
export const standOf = (said: AllergensSaid, allergen: Allergen): AllergenStand =>
  said[allergen] ?? 'undeclared';

/** What holds for things that are eaten together: one that contains is enough, and all must be free for the whole to be. */
export function together<Stand extends DishStand>(stands: readonly Stand[]): Stand | 'free' {
  return dishStands.flatMap((stand) => stands.find((one) => one === stand) ?? [])[0] ?? 'free';
}

/** What holds for a choice of which at least one is taken. */
function oneOf(stands: readonly AllergenStand[]): DishStand {
  const [first, ...others] = new Set(stands);
  if (first === undefined || others.length === 0) return first ?? 'free';
  return stands.includes('contains') ? 'byChoice' : 'undeclared';
}

/** The allergens of a dish as it must be ordered, by what is known: of itself, with what has to be chosen with it. Each is in one list. */
export function allergensOf(
  item: Pick<MenuItem, 'allergens' | 'addonGroups'>,
  groups: ReadonlyMap<string, AddonGroup>,
): Readonly<Record<DishStand, readonly Allergen[]>> {
  const required = item.addonGroups.flatMap((id) => {
    const group = groups.get(id);
    return group && group.least > 0 && group.addons.length > 0 ? [group.addons] : [];
  });
  const sorted: Record<DishStand, Allergen[]> = { contains: [], byChoice: [], undeclared: [], free: [] };
  for (const allergen of allergens) {
    const choices = required.map((addons) =>
      oneOf(addons.map((addon) => standOf(addon.allergens, allergen))),
    );
    sorted[together<DishStand>([standOf(item.allergens, allergen), ...choices])].push(allergen);
  }
  return sorted;
}
