import { createHash } from 'node:crypto';
import * as z from 'zod';
import { putSearchTexts, type SearchTextRow, searchHashes } from '../../../db/calls/search.ts';
import type { Door } from '../../../db/client.ts';
import { inTime } from '../../core/search/in-time.ts';
import type { Article } from '../knowledge/article.ts';
import { articles } from '../knowledge/find-article.ts';
import { plainText } from '../knowledge/searchable-text.ts';

/** An article as what can be found. Its title counts more than the rest. */
const rowOf = ({
  id,
  locale,
  species,
  reviewed,
  title,
  summary,
  keywords,
  body,
}: Article): SearchTextRow => ({
  kind: 'article',
  thing: id,
  locale,
  species,
  happened_at: reviewed,
  title,
  body: [summary, plainText(body), keywords.join(', ')].join('\n'),
});

/** The hash of a text as the database has it (db/functions/core/search-texts.sql). */
const hashOf = ({ title, body }: SearchTextRow): string =>
  createHash('md5').update(`${title}\n${body}`).digest('hex');

const keyOf = ({ thing, locale }: { thing: string; locale: string }): string => `${thing}/${locale}`;

/** Portions that are a second's work for the database. */
const perPortion = 40;

/** Brings the articles that can be found in line with those of this release. What is as it was costs nothing. Returns how many changed. */
export async function indexArticles(db: Door): Promise<number> {
  const [[row]] = await db.run((tx) => [searchHashes(tx, 'article')]);
  const known = new Map(Object.entries(z.record(z.string(), z.string()).parse(row?.hashes)));
  const rows = articles.map(rowOf);
  const ours = new Set(rows.map(keyOf));
  const gone = [...known.keys()]
    .filter((key) => !ours.has(key))
    .map((key) => key.slice(0, key.lastIndexOf('/')));
  const changed = rows.filter((one) => known.get(keyOf(one)) !== hashOf(one));
  for (let at = 0; at < changed.length || (at === 0 && gone.length > 0); at += perPortion)
    await inTime(changed.slice(at, at + perPortion), async (some) => {
      await db.run((tx) => [putSearchTexts(tx, 'article', some, at === 0 ? gone : [])]);
      return some.length;
    });
  return changed.length;
}
