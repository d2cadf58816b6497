import * as z from 'zod';
import { businessKinds, diets, menuCurrencies, menuLanguages, siteLinks } from '../../../contract/sites.ts';
import { hoursSchema } from '../content/hours.ts';
import { allergensSchema, priceSchema } from '../content/menu.ts';

/** Kinds of places that are told apart; a clinic is told from them, and is none that a page is made for. */
export const foundKinds = [...businessKinds, 'clinic'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** Where something was found: the page, the element's place in it, and what stands there. */
const sourceSchema = z.object({ page: z.string(), path: z.string(), quote: z.string() });

/** How a page said it: what is written for machines, links, what is said for sharing, labelled in text, a pattern in text, its title; `guess`: by words it uses. */
export const origins = [
  'json-ld',
  'microdata',
  'rdfa',
  'link',
  'shared',
  'labelled',
  'pattern',
  'title',
  'menu',
  'guess',
] as const;
export type Origin = (typeof origins)[number];

const found = <Schema extends z.ZodType>(value: Schema) =>
  z.object({
    value,
    /** How sure it is, from 0 to 1: docs/import.md has the rule. */
    confidence: z.number().min(0).max(1),
    origin: z.enum(origins),
    source: sourceSchema,
  });

const text = found(z.string());

/** Facts of a business that were found. What was not found is not there. */
export const foundFactsSchema = z.object({
  name: text.optional(),
  kind: found(z.enum(foundKinds))
    .extend({ reasons: z.array(z.string()) })
    .optional(),
  phone: text.optional(),
  email: text.optional(),
  street: text.optional(),
  postalCode: text.optional(),
  locality: text.optional(),
  region: text.optional(),
  /** ISO 3166-1 alpha-2. */
  country: text.optional(),
  point: found(z.object({ latitude: z.number(), longitude: z.number() })).optional(),
  currency: found(z.enum(menuCurrencies)).optional(),
  languages: found(z.array(z.enum(menuLanguages))).optional(),
  hours: found(hoursSchema.shape.week).optional(),
  about: text.optional(),
  links: z.partialRecord(z.enum(siteLinks), text),
});
export type FoundFacts = z.output<typeof foundFactsSchema>;

const foundDishSchema = z.object({
  name: z.string(),
  description: z.string(),
  /** Without a name for the only one; null: not stated, or by the market. */
  sizes: z.array(z.object({ name: z.string(), price: priceSchema.nullable(), byMarket: z.boolean() })),
  /** What is stated, and nothing else. */
  allergens: allergensSchema,
  diets: z.array(z.enum(diets)),
  /** Why somebody should look at it (worker/sites/menu-text). */
  doubts: z.array(z.string()),
  confidence: z.number().min(0).max(1),
  source: sourceSchema,
});
export type FoundDish = z.output<typeof foundDishSchema>;

const foundCategorySchema = z.object({
  name: z.string(),
  description: z.string(),
  dishes: z.array(foundDishSchema),
});
export type FoundCategory = z.output<typeof foundCategorySchema>;

/** What was found of somebody's site: to be looked through, nothing of it taken yet. */
export const siteDraftSchema = z.object({
  facts: foundFactsSchema,
  menu: z.object({
    /** Minor units of which prices are in. */
    currency: z.enum(menuCurrencies),
    categories: z.array(foundCategorySchema),
    /** Lines that belong to no dish. */
    left: z.array(z.string()),
  }),
  /** Addresses of pictures, and what is said of each. They are somebody's: none is fetched before it is said whose they are. */
  pictures: z.array(z.object({ address: z.string(), text: z.string(), source: sourceSchema })),
  /** Pages that were read, in order. */
  pages: z.array(z.string()),
});
export type SiteDraft = z.output<typeof siteDraftSchema>;
