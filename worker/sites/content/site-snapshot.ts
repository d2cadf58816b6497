import * as z from 'zod';
import {
  businessKinds,
  menuCurrencies,
  menuLanguages,
  siteLengths,
  siteLimits,
  templateCodes,
} from '../../../contract/sites.ts';
import { contactSchema } from './contact.ts';
import { hoursSchema } from './hours.ts';
import { addonGroupSchema, menuSchema } from './menu.ts';
import { pageContentSchema, pageSettingsSchema } from './page-content.ts';
import { photoSchema } from './photo.ts';

/**
 * Everything that the pages of a site are made of: what `private.site_snapshot` (db/functions/sites/snapshot.sql) writes into a version, and
 * what a preview shows. What counts at once, hours and sold out, is in `LiveState`. A version is kept for good: a new field gets a default here.
 */
export const siteSnapshotSchema = z.object({
  business: z.object({
    id: z.uuid(),
    name: z.string().min(1).max(siteLengths.businessName),
    kind: z.enum(businessKinds),
    /** ISO 3166-1 alpha-2. */
    country: z.string().length(2),
    /** IANA name. */
    timeZone: z.string(),
    currency: z.enum(menuCurrencies),
    /** Its own first: what has no text in another is shown in that one. */
    languages: z.array(z.enum(menuLanguages)).min(1).max(siteLimits.languages),
    contact: contactSchema,
  }),
  template: z.object({ code: z.enum(templateCodes), settings: pageSettingsSchema }),
  content: pageContentSchema,
  /** In order. Nothing that was put away is in it. */
  menus: z.array(menuSchema),
  addonGroups: z.array(addonGroupSchema),
  /** Those that are shown somewhere, by id. */
  photos: z.record(z.uuid(), photoSchema),
});
export type SiteSnapshot = z.output<typeof siteSnapshotSchema>;

/** What reaches the pages without publishing. */
export const liveStateSchema = z.object({
  hours: hoursSchema,
  /** Dishes and add-ons that nobody can have, by id: until when (ISO 8601), or null until somebody says so. */
  soldOut: z.record(z.uuid(), z.iso.datetime().nullable()),
});
export type LiveState = z.output<typeof liveStateSchema>;
