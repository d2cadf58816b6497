import fc from 'fast-check';
import { expect, test } from 'vitest';
import { menuCurrencies } from '../../../contract/sites.ts';
import type { ReadMenu } from '../../../worker/sites/menu-text/menu-text.ts';
import { parseMenuText } from '../../../worker/sites/menu-text/parse-menu-text.ts';
import { allergenSamples } from './menu-samples/allergens.ts';
import { layoutSamples } from './menu-samples/layouts.ts';
import { priceSamples } from './menu-samples/prices.ts';

const menuSamples = [...layoutSamples, ...priceSamples, ...allergenSamples];

/** What was read, as the samples write it. */
function written({ categories, left }: ReadMenu): string {
  const line = (...parts: readonly string[]) => {
    const last = parts.findLastIndex((part) => part !== '');
    return parts
      .slice(0, last + 1)
      .map((part, at) => (at === 0 ? part : ` | ${part}`))
      .join('')
      .replaceAll(/\| +(?=\||$)/g, '| ')
      .trim();
  };
  return [
    ...categories.flatMap(({ name, description, doubts, dishes }) => [
      line(`# ${name}`.trim(), doubts.join(', '), description),
      ...dishes.map((dish) =>
        line(
          dish.name,
          dish.description,
          dish.sizes
            .map(({ name: size, price, byMarket }) => (byMarket ? 'market' : `${size}=${price ?? '?'}`))
            .join(', '),
          [...Object.entries(dish.allergens).map(([one, state]) => `${one} ${state}`), ...dish.diets].join(
            ', ',
          ),
          dish.doubts.join(', '),
        ),
      ),
    ]),
    ...left.map((text) => `~ ${text}`),
  ].join('\n');
}

for (const { about, text, read, currency = 'EUR' } of menuSamples) {
  test(`Y5 Y6 a menu is read from text: ${about}`, () => {
    expect(written(parseMenuText(text, currency))).toBe(read);
  });
}

test('Y5 there are samples enough, and what is read says where it stands', () => {
  expect(menuSamples.length).toBeGreaterThanOrEqual(25);
  const [category] = parseMenuText('Postres\nFlan 4 €\ncon nata', 'EUR').categories;
  expect(category?.dishes[0]?.source).toBe('Flan 4 €\ncon nata');
});

const piece = fc.oneof(
  fc.constantFrom(
    'Tortilla',
    'CARNES',
    '9,50 €',
    '12',
    '1/2',
    '....',
    '(1,3)',
    's/m',
    '\n',
    '\n\n',
    '€',
    '#',
    '8-12',
    'sin gluten',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

test('Y8 no text makes it fail, and no price or allergen comes from nowhere (property)', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }),
      fc.constantFrom(...menuCurrencies),
      (pieces, currency) => {
        const text = pieces.join(' ');
        for (const { dishes } of parseMenuText(text, currency).categories) {
          for (const { name, sizes, allergens } of dishes) {
            expect(name).not.toBe('');
            for (const { price, byMarket } of sizes) {
              expect(price === null ? byMarket : Number.isSafeInteger(price) && price >= 0).toBe(true);
              if (price !== null) expect(text).toMatch(/\d/);
            }
            if (Object.keys(allergens).length > 0) expect(text).toMatch(/gluten|al[eé]rg|contien|contain/iu);
          }
        }
      },
    ),
  );
});
