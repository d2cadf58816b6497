import type { SqlRunner } from '../../migrate/sql-runner.ts';
import { type Restaurant, readRestaurant } from './read-restaurant.ts';

/** A place among its like, as `position` has it: in the order of the file, with room between any two. */
const positionOf = (at: number) => `${String(at + 1).padStart(4, '0')}5`;

type Read = ReturnType<typeof readRestaurant>;
type Row = Readonly<Record<string, unknown>>;

/** The rows of everything that is edited of a restaurant, by table, in the order in which they refer to each other. */
function rowsOf({ snapshot, hours }: Read, ownerId: string, drawings: Read['drawings']): [string, Row[]][] {
  const { business, content, template } = snapshot;
  const business_id = business.id;
  const placed = <Thing extends object>(things: readonly Thing[]) =>
    things.map((thing, at) => ({ ...thing, business_id, position: positionOf(at) }));
  const categories = snapshot.menus.flatMap((menu) =>
    placed(menu.categories).map((category) => ({ ...category, menu_id: menu.id })),
  );
  const items = categories.flatMap((category) =>
    placed(category.items).map((item) => ({ ...item, category_id: category.id })),
  );
  return [
    [
      'businesses',
      [
        {
          ...business,
          time_zone: business.timeZone,
          payer_id: ownerId,
        },
      ],
    ],
    ['business_members', [{ business_id, user_id: ownerId, role: 'OWNER' }]],
    ['business_hours', hours.week.map((shift) => ({ business_id, ...shift }))],
    ['business_special_hours', hours.special.map((shift) => ({ business_id, ...shift }))],
    [
      'business_photos',
      Object.entries(snapshot.photos).map(([id, photo]) => ({
        ...photo,
        id,
        business_id,
        uploaded_by: ownerId,
        bytes: photo.files.reduce((sum, { path }) => sum + Buffer.byteLength(drawings.get(path) ?? ''), 0),
      })),
    ],
    ['menus', placed(snapshot.menus)],
    ['menu_categories', categories],
    [
      'menu_items',
      items.map((item) => ({
        ...item,
        allergen_note: item.allergenNote,
        photo_id: item.photo?.id,
        photo_text: item.photo?.text ?? {},
      })),
    ],
    [
      'item_sizes',
      items.flatMap((item) =>
        placed(item.sizes).map((size) => ({ ...size, item_id: item.id, by_market: size.byMarket })),
      ),
    ],
    ['addon_groups', placed(snapshot.addonGroups)],
    [
      'addons',
      snapshot.addonGroups.flatMap((group) =>
        placed(group.addons).map((addon) => ({
          ...addon,
          group_id: group.id,
          allergen_note: addon.allergenNote,
        })),
      ),
    ],
    [
      'item_addon_groups',
      items.flatMap((item) =>
        placed(item.addonGroups.map((group_id) => ({ group_id }))).map((row) => ({
          ...row,
          item_id: item.id,
        })),
      ),
    ],
    [
      'configurations',
      [
        {
          id: business_id,
          business_id,
          name: business.name,
          template_code: template.code,
          settings: { [template.code]: template.settings },
          content,
        },
      ],
    ],
  ];
}

/**
 * Writes a demo restaurant as its owner would have typed it, and publishes it once. One that is there is left as people have made it since. `sql`: as the owner of the
 * database, migrated and seeded; `ownerId`: who has it, with a profile. What is in the store under the paths of the photos is not this function's.
 */
export async function writeRestaurant(sql: SqlRunner, name: Restaurant, ownerId: string): Promise<void> {
  const read = readRestaurant(name);
  const { id } = read.snapshot.business;
  const { rows: known } = await sql.query('select 1 from businesses where id = $1', [id]);
  if (known.length > 0) return;
  const columns =
    "select column_name from information_schema.columns where table_schema = 'public' and table_name = $1";
  for (const [table, rows] of rowsOf(read, ownerId, read.drawings)) {
    const has = new Set((await sql.query(columns, [table])).rows.map((row) => Object(row).column_name));
    const named = Object.keys(rows[0] ?? {}).filter((column) => has.has(column));
    const list = named.map((column) => `"${column}"`).join(', ');
    await sql.query(
      `insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }
  await sql.query(
    `insert into sites (id, business_id, configuration_id, slug, short_code) values ($1, $1, $1, $2, $3)`,
    [id, read.slug, read.shortCode],
  );
  await sql.query('insert into site_slugs (slug, site_id) values ($1, $2)', [read.slug, id]);
  await sql.query(
    `insert into site_versions (site_id, number, snapshot, created_by) values ($1, 1, private.site_snapshot($1, $1), $2)`,
    [id, ownerId],
  );
  await sql.query('update sites set live_version = 1 where id = $1', [id]);
}
