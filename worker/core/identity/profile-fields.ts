import * as z from 'zod';
import { longestDisplayName } from '../../../contract/people.ts';
import { currencySchema } from '../currency.ts';
import { localeSchema } from '../locale.ts';

/** ISO 3166-1 alpha-2. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/);

export const displayNameSchema = z.string().trim().min(1).max(longestDisplayName);

/** What people say of themselves. */
export const profileFields = z.object({
  displayName: displayNameSchema,
  locale: localeSchema,
  /** Where they live, and in what they want prices; null until they say so. */
  country: countrySchema.nullable(),
  currency: currencySchema.nullable(),
});
