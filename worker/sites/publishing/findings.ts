import * as z from 'zod';
import { type FindingCode, findingCodes, type MenuLanguage, menuLanguages } from '../../../contract/sites.ts';
import type { ShownPhoto } from '../content/photo.ts';
import type { LiveState, SiteSnapshot } from '../content/site-snapshot.ts';
import { namesSchema, type Texts } from '../content/texts.ts';

const codes = Object.keys(findingCodes) as [FindingCode, ...FindingCode[]];

/** Something that the checks found, and where it is mended. */
export const findingSchema = z.object({
  code: z.enum(codes),
  severity: z.enum(['stops', 'advice']),
  /** The row of content; null: the page's own words (`path`). */
  table: z.enum(['menu_categories', 'menu_items', 'addon_groups', 'addons']).nullable(),
  id: z.uuid().nullable(),
  /** What the row is called; null where there is none. */
  name: namesSchema.nullable(),
  /** Of an add-on the group that it is in. */
  within: z.uuid().nullable(),
  /** The field, from the column on; empty for the row as a whole. */
  path: z.array(z.string()),
  /** The language that it is about. */
  language: z.enum(menuLanguages).nullable(),
});
export type Finding = z.output<typeof findingSchema>;

type Where = Partial<Pick<Finding, 'table' | 'id' | 'name' | 'within' | 'path' | 'language'>>;

/** A finding of this kind, there. */
export const finding = (code: FindingCode, where: Where = {}): Finding => ({
  code,
  severity: findingCodes[code],
  table: null,
  id: null,
  name: null,
  within: null,
  path: [],
  language: null,
  ...where,
});

const has = (texts: Texts, language: MenuLanguage): boolean => (texts[language] ?? '') !== '';

/** What is to be said of the words of one thing: its name is there in the first language, and what is said in that one is said in the others. */
function ofTexts(
  languages: readonly MenuLanguage[],
  where: Where,
  texts: Readonly<Record<string, Texts>>,
): Finding[] {
  const [first, ...others] = languages;
  if (first === undefined) return [];
  return Object.entries(texts).flatMap(([field, text]) => {
    if (!has(text, first))
      return field === 'name'
        ? [finding('name-missing', { ...where, path: ['name', first], language: first })]
        : [];
    return others
      .filter((language) => !has(text, language))
      .map((language) => finding('translation-missing', { ...where, path: [field, language], language }));
  });
}

/** A photo that is shown is there and says what it shows. */
function ofPhoto(snapshot: SiteSnapshot, photo: ShownPhoto | null, where: Where): Finding[] {
  const [first = 'es'] = snapshot.business.languages;
  if (photo === null) return [];
  if (!Object.hasOwn(snapshot.photos, photo.id)) return [finding('photo-missing', where)];
  return has(photo.text, first) ? [] : [finding('photo-text-missing', { ...where, language: first })];
}

function ofMenus(snapshot: SiteSnapshot): Finding[] {
  const { languages } = snapshot.business;
  const categories = snapshot.menus.flatMap((menu) => menu.categories);
  if (categories.every(({ items }) => items.length === 0)) return [finding('menu-empty')];
  return categories.flatMap((category) => [
    ...ofTexts(
      languages,
      { table: 'menu_categories', id: category.id, name: category.name },
      { name: category.name },
    ),
    ...category.items.flatMap((item) => {
      const where = { table: 'menu_items', id: item.id, name: item.name } as const;
      const isPriced =
        item.sizes.length > 0 && item.sizes.every(({ price, byMarket }) => price !== null || byMarket);
      return [
        ...ofTexts(languages, where, { name: item.name, description: item.description }),
        ...(isPriced ? [] : [finding('price-missing', where)]),
        ...(Object.keys(item.allergens).length > 0
          ? []
          : [finding('allergens-undeclared', { ...where, path: ['allergens'] })]),
        ...ofPhoto(snapshot, item.photo, { ...where, path: ['photoText'] }),
      ];
    }),
  ]);
}

function ofAddons({ business: { languages }, addonGroups, menus }: SiteSnapshot): Finding[] {
  const used = new Set(
    menus.flatMap(({ categories }) =>
      categories.flatMap(({ items }) => items.flatMap((item) => item.addonGroups)),
    ),
  );
  return addonGroups
    .filter(({ id }) => used.has(id))
    .flatMap(({ id, name, least, most, addons }) => [
      ...ofTexts(languages, { table: 'addon_groups', id, name }, { name }),
      ...(least > addons.length || (most !== null && most < least)
        ? [finding('choice-impossible', { table: 'addon_groups', id, name, path: ['least'] })]
        : []),
      ...addons.flatMap((addon) => {
        const where = { table: 'addons', id: addon.id, name: addon.name, within: id } as const;
        return [
          ...ofTexts(languages, where, { name: addon.name }),
          ...(Object.keys(addon.allergens).length > 0
            ? []
            : [finding('allergens-undeclared', { ...where, path: ['allergens'] })]),
        ];
      }),
    ]);
}

function ofPage(snapshot: SiteSnapshot): Finding[] {
  const { hero, about, gallery, legal } = snapshot.content;
  const at = (...path: string[]) => ({ path: ['content', ...path] });
  return [
    ...ofPhoto(snapshot, hero.photo, at('hero', 'photo', 'text')),
    ...ofPhoto(snapshot, about.photo, at('about', 'photo', 'text')),
    ...gallery.flatMap((photo) => ofPhoto(snapshot, photo, at('gallery'))),
    ...(legal.company === '' ? [finding('legal-missing', at('legal', 'company'))] : []),
  ];
}

/**
 * What is to be mended before what is edited goes out, what stops it first. Pure. That nothing at all is said of a dish's allergens stops it (Regulation
 * (EU) No 1169/2011, articles 9 and 44); of a dish without any, each is said to be absent.
 */
export function findingsOf(snapshot: SiteSnapshot, live: LiveState): Finding[] {
  const { week, special } = live.hours;
  const all = [
    ...ofMenus(snapshot),
    ...ofAddons(snapshot),
    ...ofPage(snapshot),
    ...(week.length + special.length === 0 ? [finding('hours-missing')] : []),
  ];
  return [
    ...all.filter(({ severity }) => severity === 'stops'),
    ...all.filter(({ severity }) => severity === 'advice'),
  ];
}
