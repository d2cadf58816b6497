import * as z from 'zod';
import { pageSections, siteLengths, siteLimits } from '../../../contract/sites.ts';
import { shownPhotoSchema } from './photo.ts';
import { descriptionsSchema, longTextsSchema, namesSchema } from './texts.ts';

const line = z.string().trim().max(siteLengths.name).default('');

/** The words and photos of a page, apart from how it looks: they are the same in every template. */
export const pageContentSchema = z.object({
  hero: z
    .object({
      /** Empty: the name of the business. */
      title: namesSchema.default({}),
      text: descriptionsSchema.default({}),
      photo: shownPhotoSchema.nullable().default(null),
    })
    .prefault({}),
  /** What is said on top of every page for a while; empty: nothing. */
  announcement: descriptionsSchema.default({}),
  about: z
    .object({
      title: namesSchema.default({}),
      text: longTextsSchema.default({}),
      photo: shownPhotoSchema.nullable().default(null),
    })
    .prefault({}),
  gallery: z.array(shownPhotoSchema).max(siteLimits.galleryPhotos).default([]),
  /** How one comes, where one parks, whether dogs may. */
  visit: z.object({ text: longTextsSchema.default({}) }).prefault({}),
  /** For search engines and shared links; empty: made of the rest. */
  search: z
    .object({ title: namesSchema.default({}), description: descriptionsSchema.default({}) })
    .prefault({}),
  /** What is said of allergens as a whole, beside the table. */
  allergenNote: longTextsSchema.default({}),
  /** Who runs the place: the law asks for it where they are (in Spain, article 10 of Ley 34/2002). */
  legal: z
    .object({
      company: line,
      taxId: line,
      address: line,
      register: line,
      email: z.union([z.literal(''), z.email().max(320)]).default(''),
      text: longTextsSchema.default({}),
    })
    .prefault({}),
});

/** A name that a template gives to one of its choices. */
const choice = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/**
 * How a template is set. A choice that is missing, or that the template does not have (any more), is its own first one: a page is
 * never broken by its settings. Which choices there are is the template's own (worker/sites/pages).
 */
export const pageSettingsSchema = z.object({
  palette: choice.optional(),
  type: choice.optional(),
  photos: choice.optional(),
  /** Those that are shown, in order; missing: as the template has them. */
  sections: z.array(z.enum(pageSections)).max(pageSections.length).optional(),
});
export type PageSettings = z.output<typeof pageSettingsSchema>;
