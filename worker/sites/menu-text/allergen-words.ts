import type { Allergen, Diet } from '../../../contract/sites.ts';

/** What a word of a legend says of a dish. */
export type Meaning = { readonly contains: Allergen } | { readonly free: Allergen } | { readonly diet: Diet };

/** How menus in Spanish and English call what must be declared. A word that may mean two ("marisco", "shellfish") is none of them. */
const allergenWords: Readonly<Record<Allergen, string>> = {
  gluten: 'gluten|cereales? con gluten|cereales|trigo|cereals containing gluten|wheat',
  crustaceans: 'crust[áa]ceos?|crustaceans?',
  eggs: 'huevos?|eggs?',
  fish: 'pescados?|fish',
  peanuts: 'cacahuetes?|cacahuates?|man[íi]|peanuts?',
  soybeans: 'soja|soya|soy|soy ?beans?',
  milk: 'leche|l[áa]cteos?|lactosa|milk|dairy|lactose',
  nuts: 'frutos secos|frutos? de c[áa]scara|nueces|nuts|tree nuts',
  celery: 'apio|celery',
  mustard: 'mostaza|mustard',
  sesame: 's[ée]samo|granos? de s[ée]samo|ajonjol[íi]|sesame(?: seeds?)?',
  sulphites: 'sulfitos|di[óo]xido de azufre(?: y sulfitos)?|sul(?:ph|f)ites|sulphur dioxide',
  lupin: 'altramu(?:z|ces)|lupins?',
  molluscs: 'moluscos?|mollus[ck]s?',
};

const dietWords: Readonly<Record<Diet, string>> = {
  vegetarian: 'vegetarian[oa]s?|vegetarian|apto para vegetarianos|plato vegetariano|suitable for vegetarians',
  vegan: 'vegan[oa]s?|vegan|apto para veganos|plato vegano|suitable for vegans',
  halal: 'halal',
  kosher: 'kosher',
};

const whole = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'iu');
const meanings: readonly (readonly [RegExp, Meaning])[] = [
  ...keysOf(allergenWords).flatMap((allergen): (readonly [RegExp, Meaning])[] => [
    [whole(`(?:contiene |contains )?(?:${allergenWords[allergen]})`), { contains: allergen }],
    [whole(`(?:sin|libre de) (?:${allergenWords[allergen]})`), { free: allergen }],
    [whole(`(?:${allergenWords[allergen]})[- ]free`), { free: allergen }],
  ]),
  ...keysOf(dietWords).map((diet): readonly [RegExp, Meaning] => [whole(dietWords[diet]), { diet }]),
];

function keysOf<Key extends string>(record: Readonly<Record<Key, string>>): Key[] {
  return Object.keys(record) as Key[];
}

/** What a word or two say of a dish: "lácteos", "gluten free"; undefined when they are about something else. */
export function meaningOf(words: string): Meaning | undefined {
  const plain = words
    .trim()
    .replace(/[.:*]+$/, '')
    .trim();
  return meanings.find(([pattern]) => pattern.test(plain))?.[1];
}
