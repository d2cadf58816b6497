import { describe, expect, test } from 'vitest';
import type { MenuItem } from '../../../worker/sites/content/menu.ts';
import { type SiteSnapshot, siteSnapshotSchema } from '../../../worker/sites/content/site-snapshot.ts';
import { changesBetween } from '../../../worker/sites/publishing/changes.ts';
import { findingsOf } from '../../../worker/sites/publishing/findings.ts';

const id = (last: number) => `0199c1b2-0000-7000-8000-${String(last).padStart(12, '0')}`;

const dish = (changes: Partial<MenuItem> = {}): MenuItem => ({
  id: id(1),
  name: { es: 'Croquetas', en: 'Croquettes' },
  description: {},
  allergens: { gluten: 'contains' },
  allergenNote: {},
  diets: [],
  highlighted: false,
  photo: null,
  sizes: [{ id: id(2), name: {}, price: 950, byMarket: false }],
  addonGroups: [],
  ...changes,
});

const site = (items: readonly MenuItem[], changes: object = {}): SiteSnapshot =>
  siteSnapshotSchema.parse({
    business: {
      id: id(9),
      name: 'Casa Ana',
      kind: 'restaurant',
      country: 'ES',
      timeZone: 'Europe/Madrid',
      currency: 'EUR',
      languages: ['es', 'en'],
      contact: {},
    },
    template: { code: 'cozy', settings: {} },
    content: { legal: { company: 'Ana S. L.' } },
    menus: [
      {
        id: id(8),
        name: { es: 'Carta', en: 'Menu' },
        note: {},
        schedule: [],
        categories: [{ id: id(7), name: { es: 'Todo', en: 'All' }, description: {}, items }],
      },
    ],
    addonGroups: [],
    photos: {},
    ...changes,
  });

const live = { hours: { week: [{ weekday: 1, opens: 600, closes: 900 }], special: [] }, soldOut: {} };
const codes = (snapshot: SiteSnapshot) => findingsOf(snapshot, live).map(({ code }) => code);

describe('X4 what is found before publishing', () => {
  test('nothing, when all is there', () => {
    expect(findingsOf(site([dish()]), live)).toEqual([]);
  });

  const sizes = (price: number | null, byMarket = false) => [{ id: id(2), name: {}, price, byMarket }];
  test.each([
    ['a dish without a size', dish({ sizes: [] }), ['price-missing']],
    ['a size without a price', dish({ sizes: sizes(null) }), ['price-missing']],
    ['a price by the market', dish({ sizes: sizes(null, true) }), []],
    ['a dish for nothing', dish({ sizes: sizes(0) }), []],
    ['nothing said of allergens', dish({ allergens: {} }), ['allergens-undeclared']],
    ['an allergen that is absent', dish({ allergens: { milk: 'free' } }), []],
    ['a dish without a name in the first language', dish({ name: { en: 'Croquettes' } }), ['name-missing']],
    ['a dish without a name in another', dish({ name: { es: 'Croquetas' } }), ['translation-missing']],
    ['a description in one language', dish({ description: { es: 'Ricas' } }), ['translation-missing']],
    ['a photo that is gone', dish({ photo: { id: id(5), text: {} } }), ['photo-missing']],
  ])('M1 M3 M9 %s', (_, item, expected) => {
    expect(codes(site([item]))).toEqual(expected);
  });

  test('a photo that does not say what it shows', () => {
    const photos = {
      [id(5)]: {
        width: 800,
        height: 600,
        blur: null,
        files: [{ width: 800, type: 'image/webp', path: 'a/800.webp' }],
      },
    };
    expect(codes(site([dish({ photo: { id: id(5), text: {} } })], { photos }))).toEqual([
      'photo-text-missing',
    ]);
    expect(codes(site([dish({ photo: { id: id(5), text: { es: 'Seis croquetas' } } })], { photos }))).toEqual(
      [],
    );
  });

  test('M2 a choice that nobody can make, of a group that a dish has', () => {
    const group = {
      id: id(4),
      name: { es: 'Salsas', en: 'Sauces' },
      least: 2,
      most: 2,
      addons: [
        {
          id: id(3),
          name: { es: 'Alioli', en: 'Aioli' },
          price: 0,
          allergens: { eggs: 'contains' },
          allergenNote: {},
        },
      ],
    };
    expect(codes(site([dish({ addonGroups: [id(4)] })], { addonGroups: [group] }))).toEqual([
      'choice-impossible',
    ]);
    expect(codes(site([dish()], { addonGroups: [group] }))).toEqual([]);
  });

  test('no dish at all; no hours; nobody who runs the place', () => {
    expect(codes(site([]))).toEqual(['menu-empty']);
    expect(
      findingsOf(site([dish()], { content: {} }), { ...live, hours: { week: [], special: [] } }),
    ).toMatchObject([
      { code: 'legal-missing', severity: 'advice', path: ['content', 'legal', 'company'] },
      { code: 'hours-missing', severity: 'advice' },
    ]);
  });
});

describe('what is otherwise between two versions', () => {
  const kinds = (before: SiteSnapshot, after: SiteSnapshot) =>
    changesBetween(before, after).map(({ kind }) => kind);
  const priced = (...prices: (number | null)[]) =>
    dish({ sizes: prices.map((price, at) => ({ id: id(20 + at), name: {}, price, byMarket: false })) });

  test.each([
    ['nothing', [dish()], [dish()], []],
    ['a dish more', [], [dish()], ['dish-added']],
    ['a dish less', [dish()], [], ['dish-removed']],
    ['a price up', [priced(100, 200)], [priced(110, 200)], ['price-up']],
    ['a price down', [priced(100)], [priced(90)], ['price-down']],
    ['one up and one down', [priced(100, 200)], [priced(110, 190)], ['price-other']],
    ['a price that was not there', [priced(null)], [priced(90)], ['price-other']],
    ['a size more', [priced(100)], [priced(100, 200)], ['price-other']],
    ['an allergen', [dish()], [dish({ allergens: { gluten: 'free' } })], ['allergens-changed']],
    ['its words', [dish()], [dish({ name: { es: 'Bolas' } })], ['dish-changed']],
    ['another order', [dish(), dish({ id: id(30) })], [dish({ id: id(30) }), dish()], ['order-changed']],
  ] as const)('%s', (_, before, after, expected) => {
    expect(kinds(site(before), site(after))).toEqual(expected);
  });

  test('the page as a whole', () => {
    const before = site([dish()]);
    const look = { ...before, template: { code: 'modern', settings: {} } } as const;
    expect(kinds(before, look)).toEqual(['look-changed']);
    expect(kinds(before, { ...before, business: { ...before.business, name: 'Casa Eva' } })).toEqual([
      'business-changed',
    ]);
    const backwards = Object.fromEntries(Object.entries(before.business).toReversed());
    expect(kinds(before, siteSnapshotSchema.parse({ ...before, business: backwards }))).toEqual([]);
  });
});
