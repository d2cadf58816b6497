import type { Level } from '../../../../contract/urgency.ts';
import { pageAddress } from '../../../../web/kit/text/page-address.ts';
import type { Locale } from '../../../core/locale.ts';
import { articleOf } from '../../knowledge/find-article.ts';

/** Where articles lie, by language; below it each by its slug. */
export const articlePaths: Readonly<Record<Locale, string>> = { es: '/guias', en: '/guides' };

/** The address of an article's page in a language; null when there is no such article. */
export function pathOfArticle(id: string, locale: Locale): string | null {
  const article = articleOf(id, locale);
  return article === undefined ? null : pageAddress(locale, `${articlePaths[locale]}/${article.slug}`);
}

/** How urgent what an article is about may be; null when there is no such article. */
export function levelOfArticle(id: string): Level | null {
  return articleOf(id, 'es')?.urgency ?? null;
}
