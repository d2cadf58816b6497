import { allergens } from '../../../contract/sites.ts';
import { type SiteSnapshot, siteSnapshotSchema } from '../../../worker/sites/content/site-snapshot.ts';

const idOf = (kind: number, number: number) =>
  `00000000-0000-4000-a00${kind}-${String(number).padStart(12, '0')}`;

const words = [
  'guiso',
  'asado',
  'tortilla',
  'ensalada',
  'arroz',
  'bacalao',
  'lentejas',
  'pimiento',
  'queso',
  'naranja',
];
const word = (seed: number) => words[(seed * 7_919) % words.length] ?? '';

/** A site with so many categories and dishes in all, each dish with words, a price, allergens and a group of add-ons. */
export function longSnapshot(categories: number, dishes: number): SiteSnapshot {
  const perCategory = Math.ceil(dishes / categories);
  const item = (number: number) => ({
    id: idOf(1, number),
    name: { es: `${word(number)} de ${word(number + 3)} ${number}`, en: `Dish ${number}` },
    description: { es: `Con ${word(number + 1)}, ${word(number + 2)} y un poco de ${word(number + 5)}.` },
    allergens: Object.fromEntries(
      allergens
        .filter((_, at) => (number + at) % 5 !== 0)
        .map((allergen, at) => [allergen, (number * at) % 4 === 0 ? 'contains' : 'free']),
    ),
    allergenNote: {},
    diets: [],
    highlighted: number % 50 === 0,
    photo: null,
    sizes: [{ id: idOf(2, number), name: {}, price: 500 + (number % 40) * 25, byMarket: false }],
    addonGroups: [idOf(3, number % 20)],
  });
  return siteSnapshotSchema.parse({
    business: {
      id: idOf(0, 0),
      name: 'Casa Larga',
      kind: 'restaurant',
      country: 'ES',
      timeZone: 'Europe/Madrid',
      currency: 'EUR',
      languages: ['es', 'en'],
      contact: {},
    },
    template: { code: 'modern', settings: {} },
    content: {},
    menus: [
      {
        id: idOf(4, 0),
        name: { es: 'Carta' },
        note: {},
        schedule: [],
        categories: Array.from({ length: categories }, (_, at) => ({
          id: idOf(5, at),
          name: { es: `Apartado ${at + 1}` },
          description: {},
          items: Array.from(
            { length: Math.max(0, Math.min(perCategory, dishes - at * perCategory)) },
            (_, each) => item(at * perCategory + each),
          ),
        })),
      },
    ],
    addonGroups: Array.from({ length: 20 }, (_, at) => ({
      id: idOf(3, at),
      name: { es: `Grupo ${at}` },
      least: at % 2,
      most: null,
      addons: Array.from({ length: 25 }, (_, each) => ({
        id: idOf(6, at * 25 + each),
        name: { es: `Extra ${each}` },
        price: each * 10,
        allergens: {},
        allergenNote: {},
      })),
    })),
    photos: {},
  });
}
