import * as z from 'zod';
import {
  businessKinds,
  type ContentTable,
  diets,
  menuCurrencies,
  menuLanguages,
  siteLengths,
  siteLimits,
  templateCodes,
} from '../../../contract/sites.ts';
import { contactSchema } from './contact.ts';
import { allergensSchema, priceSchema, scheduleSchema } from './menu.ts';
import { pageContentSchema, pageSettingsSchema } from './page-content.ts';
import { descriptionsSchema, namesSchema } from './texts.ts';

/** A place among its like: letters and digits that sort as bytes do, and never end with the lowest, so that there is room before each. */
const position = z
  .string()
  .max(120)
  .regex(/^[0-9A-Za-z]*[1-9A-Za-z]$/);

/** A zone whose clock is known here (IANA). */
const timeZone = z
  .string()
  .max(64)
  .refine((zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
    } catch {
      return false;
    }
  });

/** What a business is. */
export const businessFields = z.object({
  name: z.string().trim().min(1).max(siteLengths.businessName),
  kind: z.enum(businessKinds),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  timeZone,
  currency: z.enum(menuCurrencies),
  /** Its own first. */
  languages: z
    .array(z.enum(menuLanguages))
    .min(1)
    .max(siteLimits.languages)
    .refine((list) => new Set(list).size === list.length),
});

/** How a business presents itself. */
export const configurationFields = z.object({
  name: z.string().trim().min(1).max(siteLengths.configurationName),
  templateCode: z.enum(templateCodes),
  /** Of each template that was tried: switching forgets nothing. */
  settings: z.partialRecord(z.enum(templateCodes), pageSettingsSchema),
  content: pageContentSchema,
});

/** What is edited of each table, a field at a time, and what a field may be. */
export const rowSchemas = {
  businesses: businessFields.extend({ contact: contactSchema }),
  configurations: configurationFields,
  menus: z.object({ position, name: namesSchema, note: descriptionsSchema, schedule: scheduleSchema }),
  menu_categories: z.object({
    position,
    menuId: z.uuid(),
    name: namesSchema,
    description: descriptionsSchema,
  }),
  menu_items: z.object({
    position,
    categoryId: z.uuid(),
    name: namesSchema,
    description: descriptionsSchema,
    allergens: allergensSchema,
    allergenNote: descriptionsSchema,
    diets: z.array(z.enum(diets)).max(diets.length),
    highlighted: z.boolean(),
    photoId: z.uuid().nullable(),
    photoText: descriptionsSchema,
  }),
  item_sizes: z.object({
    position,
    itemId: z.uuid(),
    name: namesSchema,
    price: priceSchema.nullable(),
    byMarket: z.boolean(),
  }),
  addon_groups: z.object({
    position,
    name: namesSchema,
    least: z.number().int().min(0).max(siteLimits.addonsOfGroup),
    most: z.number().int().min(1).max(siteLimits.addonsOfGroup).nullable(),
  }),
  addons: z.object({
    position,
    groupId: z.uuid(),
    name: namesSchema,
    price: priceSchema,
    allergens: allergensSchema,
    allergenNote: descriptionsSchema,
  }),
  item_addon_groups: z.object({ position, itemId: z.uuid(), groupId: z.uuid() }),
} as const satisfies Readonly<Record<ContentTable, z.ZodObject>>;

const id = { id: z.uuid() };

/** The rows of a menu by table, each with its id, in their order. */
export const menuTables = {
  menus: z.array(rowSchemas.menus.extend(id)),
  menu_categories: z.array(rowSchemas.menu_categories.extend(id)),
  menu_items: z.array(rowSchemas.menu_items.extend(id)),
  item_sizes: z.array(rowSchemas.item_sizes.extend(id)),
  addon_groups: z.array(rowSchemas.addon_groups.extend(id)),
  addons: z.array(rowSchemas.addons.extend(id)),
  item_addon_groups: z.array(rowSchemas.item_addon_groups.extend(id)),
} as const;

/** The name of a column in SQL, and back. */
export const inSql = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
export const fromSql = (column: string): string =>
  column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
