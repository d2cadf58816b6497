import { longContent } from '../../support/sites/long-content.ts';
import type { Stack } from '../../support/stack.ts';

/** Tables of a menu, each after those that it refers to, with their columns. */
const columns = {
  menu_categories: 'position, menu_id, name, description',
  menu_items:
    'position, category_id, name, description, allergens, allergen_note, diets, highlighted, photo_id, photo_text',
  item_sizes: 'position, item_id, name, price, by_market',
  addon_groups: 'position, name, least, most',
  addons: 'position, group_id, name, price, allergens, allergen_note',
  item_addon_groups: 'position, item_id, group_id',
} as const;

const inSql = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );

/** What the ids of `longContent` begin with; in a business they begin as its own does, so that several can be filled. */
const idBegin = '00000000-0000-4000-';

/** Fills the menu of a business with so many categories and dishes in all (`longContent`). */
export async function fillMenu(
  postgres: Stack['postgres'],
  businessId: string,
  categories: number,
  dishes: number,
): Promise<void> {
  const { tables } = longContent(categories, dishes);
  const [menu] = await postgres.query<{ id: string }>('select id from menus where business_id = $1', [
    businessId,
  ]);
  for (const table of Object.keys(columns) as (keyof typeof columns)[]) {
    const rows = tables[table].map((row) => inSql('menuId' in row ? { ...row, menuId: menu?.id } : row));
    for (let at = 0; at < rows.length; at += 1_000)
      await postgres.query(
        `insert into ${table} (id, business_id, ${columns[table]})
         select id, $1, ${columns[table]} from jsonb_populate_recordset(null::${table}, $2::jsonb)`,
        [
          businessId,
          JSON.stringify(rows.slice(at, at + 1_000)).replaceAll(idBegin, businessId.slice(0, idBegin.length)),
        ],
      );
  }
}
