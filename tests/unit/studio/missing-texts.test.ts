import { expect, test } from 'vitest';
import { menuRowsOf } from '../../../web/studio/menu/menu-rows.ts';
import { missingTexts } from '../../../web/studio/menu/missing/missing-texts.ts';
import { longContent } from '../../support/sites/long-content.ts';

test('M9 what one language says and another does not is listed, in the order of the pages, and nothing of what was put away', () => {
  const { tables } = longContent(2, 2);
  const [first, second] = tables.menu_items;
  if (first === undefined || second === undefined) throw new Error('There are two dishes');
  const bare = {
    ...tables,
    menus: tables.menus.map((menu) => ({ ...menu, name: { es: 'Carta', en: 'Menu' } })),
    menu_categories: tables.menu_categories
      .slice(0, 1)
      .map((one) => ({ ...one, name: { es: 'Uno', en: 'One' } })),
    menu_items: [
      { ...first, name: { es: 'Guiso' }, description: {} },
      { ...second, name: { en: 'Stew', es: 'Olla' }, description: { en: 'Hot' } },
    ],
    addon_groups: [],
  };
  // The second dish is in a category that is not there any more.
  const found = missingTexts(menuRowsOf(bare), ['es', 'en']);
  expect(found).toEqual([
    {
      table: 'menu_items',
      id: first.id,
      field: 'name',
      kind: 'menu_items.name',
      language: 'en',
      source: 'Guiso',
      sourceLanguage: 'es',
      of: { es: 'Guiso' },
    },
  ]);
});

test('M7 M10 of thousands of dishes, only the list of the category that was changed is another', () => {
  const { tables } = longContent(300, 5_000);
  const before = menuRowsOf(tables);
  const [changed] = tables.menu_items;
  const items = tables.menu_items.map((item) => (item === changed ? { ...item, highlighted: true } : item));
  const after = menuRowsOf({ ...tables, menu_items: items });
  const others = [...after.items].filter(([category, list]) => before.items.get(category) !== list);
  expect(others.map(([category]) => category)).toEqual([changed?.categoryId]);
});
