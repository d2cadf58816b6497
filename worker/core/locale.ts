import * as z from 'zod';
import { locales } from '../../contract/people.ts';

export const localeSchema = z.enum(locales);
export type Locale = z.infer<typeof localeSchema>;

/** A text in both languages, as the catalogue tables hold it. */
export const bilingualText = z.object({ es: z.string(), en: z.string() });

/** The first tag of `Accept-Language` that we speak; Spanish when there is none. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const first = acceptLanguage?.split(',')[0]?.trim().slice(0, 2).toLowerCase();
  return first === 'en' ? 'en' : 'es';
}
