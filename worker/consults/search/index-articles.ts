import * as z from 'zod';
import { putSearchTexts, searchHashes } from '../../../db/calls/search.ts';
import type { Door } from '../../../db/client.ts';
import { inTime } from '../../core/search/in-time.ts';
import type { ReadStatic } from '../../core/static-files.ts';
import { readArticleText } from '../knowledge/article-text.ts';
import { articles } from '../knowledge/find-article.ts';
import { articleRow } from './article-row.ts';

const keyOf = (thing: string, locale: string): string => `${thing}/${locale}`;

/** Portions that are a second's work for the database. */
const perPortion = 40;

/**
 * Brings the articles that can be found in line with those of this release. What is as it was costs nothing, and its text is not read. Returns how many changed.
 * Throws UNAVAILABLE.
 */
export async function indexArticles(db: Door, read: ReadStatic): Promise<number> {
  const [[row]] = await db.run((tx) => [searchHashes(tx, 'article')]);
  const known = new Map(Object.entries(z.record(z.string(), z.string()).parse(row?.hashes)));
  const ours = new Set(articles.map(({ id, locale }) => keyOf(id, locale)));
  const gone = [...known.keys()]
    .filter((key) => !ours.has(key))
    .map((key) => key.slice(0, key.lastIndexOf('/')));
  const changed = articles.filter(({ id, locale, hash }) => known.get(keyOf(id, locale)) !== hash);
  for (let at = 0; at < changed.length || (at === 0 && gone.length > 0); at += perPortion) {
    const rows = await Promise.all(
      changed
        .slice(at, at + perPortion)
        .map(async (article) => articleRow({ ...article, ...(await readArticleText(read, article)) })),
    );
    await inTime(rows, async (some) => {
      await db.run((tx) => [putSearchTexts(tx, 'article', some, at === 0 ? gone : [])]);
      return some.length;
    });
  }
  return changed.length;
}
