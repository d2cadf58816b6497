import * as z from 'zod';
import {
  allergens,
  businessKinds,
  diets,
  menuCurrencies,
  menuLanguages,
  siteLinks,
  templateCodes,
} from '../../../contract/sites.ts';

/** A text in the languages of the business, in their order. */
const words = z.array(z.string()).min(1);
/** The name of a picture beside the file, and what it shows in each language. */
const picture = z.tuple([z.string()], z.string());
/** Minutes since midnight: opens, closes. */
const shift = z.tuple([z.number().int(), z.number().int()]);
const price = z.number().int().min(0);

/** What is said of allergens: those that it contains and those of which nothing is known; of all others it is free. */
const said = { contains: z.array(z.enum(allergens)), unsaid: z.array(z.enum(allergens)).optional() };

const itemSchema = z.strictObject({
  name: words,
  text: words.optional(),
  price: price.optional(),
  sizes: z.array(z.tuple([words, price])).optional(),
  market: z.literal(true).optional(),
  ...said,
  diets: z.array(z.enum(diets)).optional(),
  /** Keys of add-on groups. */
  addons: z.array(z.string()).optional(),
  /** Among what the place is proud of. */
  top: z.literal(true).optional(),
  photo: z.string().optional(),
});
export type ItemInFile = z.output<typeof itemSchema>;

/** How a demo restaurant is written down: short, so that a person reads it as a menu. `readRestaurant` makes the rest of it. */
export const restaurantFileSchema = z.strictObject({
  slug: z.string(),
  shortCode: z.string(),
  business: z.strictObject({
    name: z.string(),
    kind: z.enum(businessKinds),
    country: z.string().length(2),
    timeZone: z.string(),
    currency: z.enum(menuCurrencies),
    languages: z.array(z.enum(menuLanguages)),
    contact: z.strictObject({
      phone: z.string(),
      email: z.string(),
      address: z.strictObject({
        street: z.string(),
        postalCode: z.string(),
        locality: z.string(),
        region: z.string(),
      }),
      point: z.strictObject({ latitude: z.number(), longitude: z.number() }),
      links: z.partialRecord(z.enum(siteLinks), z.url()),
    }),
  }),
  template: z.strictObject({
    code: z.enum(templateCodes),
    settings: z.record(z.string(), z.string()),
  }),
  hours: z.strictObject({
    /** ISO weekday, opens, closes. */
    week: z.array(z.tuple([z.number().int(), z.number().int(), z.number().int()])),
    special: z.array(z.strictObject({ day: z.iso.date(), shifts: z.array(shift), note: words })),
  }),
  content: z.strictObject({
    hero: z.strictObject({ title: words.optional(), text: words, photo: picture }),
    announcement: words.optional(),
    about: z.strictObject({ title: words, text: words, photo: picture }),
    gallery: z.array(picture),
    visit: z.strictObject({ text: words }),
    allergenNote: words,
    legal: z.strictObject({
      company: z.string(),
      taxId: z.string(),
      address: z.string(),
      register: z.string(),
      email: z.string(),
    }),
  }),
  addonGroups: z.array(
    z.strictObject({
      key: z.string(),
      name: words,
      least: z.number().int(),
      most: z.number().int().nullable(),
      addons: z.array(z.strictObject({ name: words, price, ...said })),
    }),
  ),
  menus: z.array(
    z.strictObject({
      name: words,
      note: words,
      schedule: z.array(
        z.strictObject({
          days: z.array(z.number().int()),
          from: z.number().int(),
          to: z.number().int(),
        }),
      ),
      categories: z.array(
        z.strictObject({ name: words, description: words.optional(), items: z.array(itemSchema) }),
      ),
    }),
  ),
});
export type RestaurantFile = z.output<typeof restaurantFileSchema>;
