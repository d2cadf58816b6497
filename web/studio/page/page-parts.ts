import type { MenuLanguage } from '../../../contract/sites.ts';
import type { Configuration } from '../content/edit.ts';
import { valueAt } from '../content/json-value.ts';

/** The parts of the form, in their order. */
export const pageParts = [
  'hero',
  'announcement',
  'about',
  'gallery',
  'visit',
  'business',
  'contact',
  'links',
  'languages',
  'allergens',
  'search',
  'legal',
] as const;
export type PagePart = (typeof pageParts)[number];

/** Where the texts of a part are, below the content. */
const texts: Readonly<Partial<Record<PagePart, readonly (readonly string[])[]>>> = {
  hero: [
    ['hero', 'title'],
    ['hero', 'text'],
  ],
  announcement: [['announcement']],
  about: [
    ['about', 'title'],
    ['about', 'text'],
  ],
  visit: [['visit', 'text']],
  allergens: [['allergenNote']],
  search: [
    ['search', 'title'],
    ['search', 'description'],
  ],
  legal: [['legal', 'text']],
};

/** How many texts of a part another language has and this one has not. */
export function missingIn(
  { content }: Configuration,
  part: PagePart,
  language: MenuLanguage,
  languages: readonly MenuLanguage[],
): number {
  const isSaid = (path: readonly string[], one: MenuLanguage) => Boolean(valueAt(content, [...path, one]));
  return (texts[part] ?? []).filter(
    (path) => !isSaid(path, language) && languages.some((other) => isSaid(path, other)),
  ).length;
}

/** The part that has a field (`content.hero.title`, `contact.links.instagram`); null for a field of none. */
export function partOfField(field: string): PagePart | null {
  const [first = '', second = ''] = field.split('.');
  if (first === 'contact') return second === 'links' ? 'links' : 'contact';
  if (first === 'languages') return 'languages';
  if (first !== 'content') return 'business';
  if (second === 'allergenNote') return 'allergens';
  return pageParts.find((part) => part === second) ?? null;
}
