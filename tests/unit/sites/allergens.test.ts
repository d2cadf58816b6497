import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allergens } from '../../../contract/sites.ts';
import type { AddonGroup, AllergensSaid } from '../../../worker/sites/content/menu.ts';
import {
  type AllergenStand,
  allergensOf,
  standOf,
  together,
} from '../../../worker/sites/pages/published/menu/allergens-of.ts';

const group = (least: number, ...addons: AllergensSaid[]): AddonGroup => ({
  id: 'g',
  name: {},
  least,
  most: null,
  addons: addons.map((said, at) => ({ id: `a${at}`, name: {}, price: 0, allergens: said, allergenNote: {} })),
});

const standWith = (said: AllergensSaid, groups: AddonGroup[]) => {
  const sorted = allergensOf(
    { allergens: said, addonGroups: groups.map(({ id }) => id) },
    new Map(groups.map((each) => [each.id, each])),
  );
  return Object.entries(sorted).find(([, list]) => list.includes('gluten'))?.[0];
};

test('M3 what is not declared is never free, and a dish with an add-on is the union of both', () => {
  expect(standOf({}, 'milk')).toBe('undeclared');
  expect(together<AllergenStand>(['free', 'undeclared'])).toBe('undeclared');
  expect(together<AllergenStand>(['undeclared', 'contains', 'free'])).toBe('contains');
  expect(together<AllergenStand>(['free', 'free'])).toBe('free');
});

test('M3 what must be chosen counts: all free, all with it, or depending on the choice', () => {
  const free: AllergensSaid = { gluten: 'free' };
  const has: AllergensSaid = { gluten: 'contains' };
  expect(standWith(free, [group(1, free, free)])).toBe('free');
  expect(standWith(free, [group(1, has, has)])).toBe('contains');
  expect(standWith(free, [group(1, has, free)])).toBe('byChoice');
  expect(standWith(free, [group(1, {}, free)])).toBe('undeclared');
  expect(standWith({}, [group(1, has, free)])).toBe('byChoice');
  expect(standWith(has, [group(1, free)])).toBe('contains');
  // What may be left out says nothing of the dish.
  expect(standWith(free, [group(0, has)])).toBe('free');
  expect(standWith(free, [group(1)])).toBe('free');
});

const anySaid = fc
  .array(fc.tuple(fc.constantFrom(...allergens), fc.constantFrom('contains' as const, 'free' as const)), {
    maxLength: 20,
  })
  .map((pairs) => {
    const said: AllergensSaid = {};
    for (const [allergen, state] of pairs) said[allergen] = state;
    return said;
  });

test('M3 each allergen stands in one list, and in that of the free only where everything says so', () => {
  fc.assert(
    fc.property(anySaid, fc.array(anySaid, { maxLength: 4 }), (said, addons) => {
      const sorted = allergensOf(
        { allergens: said, addonGroups: ['g'] },
        new Map([['g', group(1, ...addons)]]),
      );
      expect(Object.values(sorted).flat().toSorted()).toEqual(allergens.toSorted());
      for (const allergen of sorted.free) {
        expect(said[allergen]).toBe('free');
        for (const addon of addons) expect(addon[allergen]).toBe('free');
      }
    }),
  );
});
