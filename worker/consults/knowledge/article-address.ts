import type { Level } from '../../../contract/urgency.ts';
import type { Locale } from '../../core/locale.ts';
import { articleOf } from './find-article.ts';
import { guidePath } from './guide-path.ts';

/** The address of an article's page in a language; null when there is no such article. */
export function pathOfArticle(id: string, locale: Locale): string | null {
  const article = articleOf(id, locale);
  return article === undefined ? null : guidePath(article);
}

/** How urgent what an article is about may be; null when there is no such article. */
export function levelOfArticle(id: string): Level | null {
  return articleOf(id, 'es')?.urgency ?? null;
}
