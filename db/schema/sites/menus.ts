import { type SQL, sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  type PgColumn,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id, moment, updatedAt } from '../columns.ts';
import { businesses } from './businesses.ts';
import { businessPhotos } from './photos.ts';

/**
 * What every part of a menu has. It belongs to one business, stands at a place among its like, and is put away rather than deleted, so
 * that it can be brought back. `position` is a fraction written as text: there is always one between two.
 */
const part = () => ({
  id: id(),
  businessId: uuid()
    .notNull()
    .references(() => businesses.id),
  position: text().notNull(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
  archivedAt: moment(),
});

/** By language: `{ "es": "Ensaladas" }`. */
const texts = () => jsonb().notNull().default({});

const isObject = (column: PgColumn): SQL => sql`jsonb_typeof(${column}) = 'object'`;

/** Position keys are letters and digits, and none ends with the lowest: before each there is room. */
const hasPlace = (column: PgColumn): SQL =>
  sql`${column} ~ '^[0-9A-Za-z]*[1-9A-Za-z]$' and char_length(${column}) <= 120`;

/** A menu: the lunch, the drinks. `schedule` says when it is the one that guests want first; always when empty. */
export const menus = pgTable(
  'menus',
  {
    ...part(),
    name: texts(),
    note: texts(),
    /** `[{ days: [1, 2], from: 780, to: 960 }]`: ISO weekdays, minutes since midnight. */
    schedule: jsonb().notNull().default([]),
  },
  (t) => [
    check('menus_texts', sql`${isObject(t.name)} and ${isObject(t.note)}`),
    check('menus_schedule', sql`jsonb_typeof(${t.schedule}) = 'array'`),
    check('menus_position', hasPlace(t.position)),
    unique('menus_of_business').on(t.businessId, t.id),
  ],
);

export const menuCategories = pgTable(
  'menu_categories',
  { ...part(), menuId: uuid().notNull(), name: texts(), description: texts() },
  (t) => [
    foreignKey({ columns: [t.businessId, t.menuId], foreignColumns: [menus.businessId, menus.id] }),
    check('menu_categories_texts', sql`${isObject(t.name)} and ${isObject(t.description)}`),
    check('menu_categories_position', hasPlace(t.position)),
    unique('menu_categories_of_business').on(t.businessId, t.id),
    index().on(t.businessId, t.menuId),
  ],
);

export const menuItems = pgTable(
  'menu_items',
  {
    ...part(),
    categoryId: uuid().notNull(),
    name: texts(),
    description: texts(),
    /** Allergen by state, `{ "gluten": "contains", "milk": "free" }`; what is missing is not declared. */
    allergens: jsonb().notNull().default({}),
    /** What else is to be known of them: "may contain traces of". */
    allergenNote: texts(),
    /** Diets that it is fit for, `["vegan"]`. */
    diets: jsonb().notNull().default([]),
    /** Shown among what the place is proud of. */
    highlighted: boolean().notNull().default(false),
    /** Nobody can have it until then; `infinity` until somebody says so. It counts at once, without publishing. */
    soldOutUntil: moment(),
    photoId: uuid(),
    /** What the photo shows. */
    photoText: texts(),
  },
  (t) => [
    foreignKey({
      columns: [t.businessId, t.categoryId],
      foreignColumns: [menuCategories.businessId, menuCategories.id],
    }),
    foreignKey({
      columns: [t.businessId, t.photoId],
      foreignColumns: [businessPhotos.businessId, businessPhotos.id],
    }),
    check(
      'menu_items_texts',
      sql`${isObject(t.name)} and ${isObject(t.description)} and ${isObject(t.allergenNote)} and ${isObject(t.photoText)}`,
    ),
    check('menu_items_allergens', isObject(t.allergens)),
    check('menu_items_diets', sql`jsonb_typeof(${t.diets}) = 'array'`),
    check('menu_items_position', hasPlace(t.position)),
    unique('menu_items_of_business').on(t.businessId, t.id),
    index().on(t.businessId, t.categoryId),
    index().on(t.businessId, t.photoId),
  ],
);

/** What a dish costs: one size without a name, or several with theirs. */
export const itemSizes = pgTable(
  'item_sizes',
  {
    ...part(),
    itemId: uuid().notNull(),
    name: texts(),
    /** Minor units of the business' currency; null while nobody has said. */
    price: integer(),
    /** By the day's market: it is asked for, and has no price. */
    byMarket: boolean().notNull().default(false),
  },
  (t) => [
    foreignKey({ columns: [t.businessId, t.itemId], foreignColumns: [menuItems.businessId, menuItems.id] }),
    check('item_sizes_texts', isObject(t.name)),
    check('item_sizes_price', sql`${t.price} between 0 and 100000000`),
    check('item_sizes_market', sql`not ${t.byMarket} or ${t.price} is null`),
    check('item_sizes_position', hasPlace(t.position)),
    index().on(t.businessId, t.itemId),
  ],
);

/** Things that one chooses with a dish, from `least` to `most` of them (null: as many as one likes). Several dishes may share a group. */
export const addonGroups = pgTable(
  'addon_groups',
  { ...part(), name: texts(), least: integer().notNull().default(0), most: integer() },
  (t) => [
    check('addon_groups_texts', isObject(t.name)),
    check(
      'addon_groups_bounds',
      sql`${t.least} >= 0 and (${t.most} is null or ${t.most} >= greatest(${t.least}, 1))`,
    ),
    check('addon_groups_position', hasPlace(t.position)),
    unique('addon_groups_of_business').on(t.businessId, t.id),
  ],
);

export const addons = pgTable(
  'addons',
  {
    ...part(),
    groupId: uuid().notNull(),
    name: texts(),
    /** What it adds to the price, in minor units. */
    price: integer().notNull().default(0),
    allergens: jsonb().notNull().default({}),
    allergenNote: texts(),
    soldOutUntil: moment(),
  },
  (t) => [
    foreignKey({
      columns: [t.businessId, t.groupId],
      foreignColumns: [addonGroups.businessId, addonGroups.id],
    }),
    check('addons_texts', sql`${isObject(t.name)} and ${isObject(t.allergenNote)}`),
    check('addons_allergens', isObject(t.allergens)),
    check('addons_price', sql`${t.price} between 0 and 100000000`),
    check('addons_position', hasPlace(t.position)),
    index().on(t.businessId, t.groupId),
  ],
);

/** Which groups a dish offers. */
export const itemAddonGroups = pgTable(
  'item_addon_groups',
  { ...part(), itemId: uuid().notNull(), groupId: uuid().notNull() },
  (t) => [
    foreignKey({ columns: [t.businessId, t.itemId], foreignColumns: [menuItems.businessId, menuItems.id] }),
    foreignKey({
      columns: [t.businessId, t.groupId],
      foreignColumns: [addonGroups.businessId, addonGroups.id],
    }),
    uniqueIndex('item_addon_groups_once').on(t.itemId, t.groupId).where(sql`archived_at is null`),
    check('item_addon_groups_position', hasPlace(t.position)),
    index().on(t.businessId, t.itemId),
    index().on(t.businessId, t.groupId),
  ],
);
