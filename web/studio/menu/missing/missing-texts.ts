import type { MenuLanguage } from '../../../../contract/sites.ts';
import type { MenuTable } from '../../content/edit.ts';
import { childrenOf, type MenuRows } from '../menu-rows.ts';

type Texts = Readonly<Partial<Record<MenuLanguage, string>>>;

/** What is written of a menu: table and column. */
const textKinds = [
  'menus.name',
  'menus.note',
  'menu_categories.name',
  'menu_categories.description',
  'menu_items.name',
  'menu_items.description',
  'menu_items.allergenNote',
  'menu_items.photoText',
  'item_sizes.name',
  'addon_groups.name',
  'addons.name',
  'addons.allergenNote',
] as const;

/** A text that one language of the business has and another has not. */
export interface MissingText {
  readonly table: MenuTable;
  readonly id: string;
  /** The column. */
  readonly field: string;
  readonly kind: (typeof textKinds)[number];
  /** The one that it is missing in. */
  readonly language: MenuLanguage;
  /** What it says in the first language that has it, and which that is. */
  readonly source: string;
  readonly sourceLanguage: MenuLanguage;
  /** What is called so: the dish of a size, the group of an add-on; otherwise the row itself. */
  readonly of: Texts;
}

/** What is written of one row, by column. */
type Written = { table: MenuTable; id: string; of: Texts; texts: Readonly<Record<string, Texts>> };

/** Everything that a menu says, in the order of its pages. */
function writtenIn({ menus, categories, items, sizes, groups, addons }: MenuRows): Written[] {
  const ofMenus = menus.flatMap((menu): Written[] => [
    { table: 'menus', id: menu.id, of: menu.name, texts: { name: menu.name, note: menu.note } },
    ...childrenOf(categories, menu.id).flatMap(({ id, name, description }): Written[] => [
      { table: 'menu_categories', id, of: name, texts: { name, description } },
      ...childrenOf(items, id).flatMap((item): Written[] => [
        {
          table: 'menu_items',
          id: item.id,
          of: item.name,
          texts: {
            name: item.name,
            description: item.description,
            allergenNote: item.allergenNote,
            ...(item.photoId !== null && { photoText: item.photoText }),
          },
        },
        ...childrenOf(sizes, item.id).map(
          (size): Written => ({
            table: 'item_sizes',
            id: size.id,
            of: item.name,
            texts: { name: size.name },
          }),
        ),
      ]),
    ]),
  ]);
  const ofGroups = groups.flatMap((group): Written[] => [
    { table: 'addon_groups', id: group.id, of: group.name, texts: { name: group.name } },
    ...childrenOf(addons, group.id).map(
      ({ id, name, allergenNote }): Written => ({
        table: 'addons',
        id,
        of: group.name,
        texts: { name, allergenNote },
      }),
    ),
  ]);
  return [...ofMenus, ...ofGroups];
}

/** What is said in one language of a business and not in another, in the order of the pages: one for each text and language. */
export function missingTexts(rows: MenuRows, languages: readonly MenuLanguage[]): MissingText[] {
  return writtenIn(rows).flatMap(({ table, id, of, texts }) =>
    Object.entries(texts).flatMap(([field, text]) => {
      const sourceLanguage = languages.find((language) => (text[language] ?? '') !== '');
      const kind = textKinds.find((one) => one === `${table}.${field}`);
      if (sourceLanguage === undefined || kind === undefined) return [];
      const source = text[sourceLanguage] ?? '';
      return languages
        .filter((language) => (text[language] ?? '') === '')
        .map((language) => ({ table, id, field, kind, language, source, sourceLanguage, of }));
    }),
  );
}
