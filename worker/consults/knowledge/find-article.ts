import type { Locale } from '../../core/locale.ts';
import type { ListedArticle } from './article.ts';
import { builtArticles } from './built-articles.ts';

const key = (...parts: string[]): string => parts.join('/');

const byId = new Map(builtArticles.map((article) => [key(article.id, article.locale), article]));
const bySlug = new Map(builtArticles.map((article) => [key(article.locale, article.slug), article]));

/** Every article, in the order of ids, both languages of each. */
export const articles: readonly ListedArticle[] = builtArticles;

/** The article of an id in a language; undefined when there is none. */
export function articleOf(id: string, locale: Locale): ListedArticle | undefined {
  return byId.get(key(id, locale));
}

/** The article at an address of a language; undefined when there is none. */
export function articleBySlug(locale: Locale, slug: string): ListedArticle | undefined {
  return bySlug.get(key(locale, slug));
}
