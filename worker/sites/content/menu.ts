import * as z from 'zod';
import { allergenStates, allergens, diets, highestPrice, siteLimits } from '../../../contract/sites.ts';
import { shownPhotoSchema } from './photo.ts';
import { descriptionsSchema, namesSchema } from './texts.ts';

/** Minor units of the business' currency. */
export const priceSchema = z.number().int().min(0).max(highestPrice);

/** What is said of each allergen. One that is missing is not declared, which is neither of the two. */
export const allergensSchema = z.partialRecord(z.enum(allergens), z.enum(allergenStates));
export type AllergensSaid = z.output<typeof allergensSchema>;

/** When a menu is the one that guests want first; always, when there is none. `to` past 1440 is on the next day. */
export const scheduleSchema = z
  .array(
    z.object({
      /** ISO 8601: 1 is Monday. */
      days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
      /** Minutes since midnight, by the clock on the wall. */
      from: z.number().int().min(0).max(1_439),
      to: z.number().int().min(1).max(2_880),
    }),
  )
  .max(20);

const sizeSchema = z.object({
  id: z.uuid(),
  /** Empty when a dish has one size. */
  name: namesSchema,
  /** Null: nobody has said, or `byMarket`. */
  price: priceSchema.nullable(),
  /** By the day's market: it is asked for. */
  byMarket: z.boolean(),
});

export const itemSchema = z.object({
  id: z.uuid(),
  name: namesSchema,
  description: descriptionsSchema,
  allergens: allergensSchema,
  /** What else is to be known of them: "may contain traces of". */
  allergenNote: descriptionsSchema,
  diets: z.array(z.enum(diets)),
  highlighted: z.boolean(),
  photo: shownPhotoSchema.nullable(),
  /** One without a name, or several with theirs; none while nobody has said what it costs. */
  sizes: z.array(sizeSchema).max(siteLimits.sizesOfItem),
  /** Ids of the groups of which something is chosen with it. */
  addonGroups: z.array(z.uuid()).max(siteLimits.groupsOfItem),
});
export type MenuItem = z.output<typeof itemSchema>;

export const categorySchema = z.object({
  id: z.uuid(),
  name: namesSchema,
  description: descriptionsSchema,
  items: z.array(itemSchema),
});
export type MenuCategory = z.output<typeof categorySchema>;

export const menuSchema = z.object({
  id: z.uuid(),
  name: namesSchema,
  note: descriptionsSchema,
  schedule: scheduleSchema,
  categories: z.array(categorySchema),
});
export type Menu = z.output<typeof menuSchema>;

export const addonGroupSchema = z.object({
  id: z.uuid(),
  name: namesSchema,
  /** How many are chosen: at least, and at most (null: as many as one likes). */
  least: z.number().int().min(0),
  most: z.number().int().min(1).nullable(),
  addons: z.array(
    z.object({
      id: z.uuid(),
      name: namesSchema,
      /** What it adds to the price. */
      price: priceSchema,
      allergens: allergensSchema,
      allergenNote: descriptionsSchema,
    }),
  ),
});
export type AddonGroup = z.output<typeof addonGroupSchema>;
