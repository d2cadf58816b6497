import * as z from 'zod';
import { locales } from '../../contract/people.ts';

export const localeSchema = z.enum(locales);
export type Locale = z.infer<typeof localeSchema>;

/** A text in both languages, as the catalogue tables hold it. */
export const bilingualText = z.object({ es: z.string(), en: z.string() });

/**
 * The language of ours that the browser prefers, by the weights of `Accept-Language` (RFC 9110, 12.5.4) and their order; Spanish when it
 * names none.
 */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const tags = (acceptLanguage ?? '').split(',').map((item) => {
    const [tag = '', ...parameters] = item.trim().toLowerCase().split(';');
    const weight = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find((q) => q !== undefined);
    return { language: tag.split('-')[0], weight: Number(weight ?? 1) };
  });
  const preferred = tags.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  return (
    preferred.map(({ language }) => localeSchema.safeParse(language).data).find((locale) => locale) ?? 'es'
  );
}
