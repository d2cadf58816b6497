import type { Level } from '../../../contract/urgency.ts';
import type { Locale } from '../../core/locale.ts';
import { articleOf } from './find-article.ts';

/** Where the guides are, in Spanish. */
export const guidesPath = '/guias';
/** The same in English, below `/en` (web/kit/text/page-address.ts). */
export const guidesEnglishPath = '/guides';

/** The address of an article's page in a language; null when there is no such article. */
export function pathOfArticle(id: string, locale: Locale): string | null {
  const article = articleOf(id, locale);
  if (article === undefined) return null;
  return `${locale === 'es' ? guidesPath : `/en${guidesEnglishPath}`}/${article.slug}`;
}

/** How urgent what an article is about may be; null when there is no such article. */
export function levelOfArticle(id: string): Level | null {
  return articleOf(id, 'es')?.urgency ?? null;
}
