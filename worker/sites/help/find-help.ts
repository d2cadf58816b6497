import type { Locale } from '../../core/locale.ts';
import { builtHelp } from './built-help.ts';
import type { HelpTexts, ListedHelp } from './help-article.ts';

/** Letters without their marks, small: as people type who are in a hurry. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** All articles of a language. */
export const helpIn = (locale: Locale): readonly ListedHelp[] =>
  builtHelp.filter((article) => article.locale === locale);

/** The ids of all articles. */
export const helpIds: readonly string[] = [...new Set(builtHelp.map(({ id }) => id))];

/**
 * The articles of a language in which each word of what was typed is found; those that are called so first. At most 100 letters are read. `texts`: those of the
 * language.
 */
export function findHelp(locale: Locale, typed: string, texts: HelpTexts): readonly ListedHelp[] {
  const words = plain(typed.slice(0, 100))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const isIn = (text: string) => words.every((word) => text.includes(word));
  const found = helpIn(locale).map((article) => {
    const { keywords = [], html = '' } = texts[article.id] ?? {};
    const head = plain([article.title, ...keywords].join(' '));
    const all = `${head} ${plain(article.summary)} ${plain(html.replaceAll(/<[^>]*>/g, ' '))}`;
    return { article, rank: isIn(head) ? 2 : isIn(all) ? 1 : 0 };
  });
  return found
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ article }) => article);
}
