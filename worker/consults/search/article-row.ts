import { createHash } from 'node:crypto';
import type { SearchTextRow } from '../../../db/calls/search.ts';
import type { ListedArticle } from '../knowledge/article.ts';
import type { Searchable } from '../knowledge/searchable-text.ts';

/** An article as what can be found. Its title counts more than the rest. */
export const articleRow = ({
  id,
  locale,
  species,
  reviewed,
  title,
  summary,
  keywords,
  text,
}: Omit<ListedArticle, 'hash' | 'sourceCount'> & Searchable): SearchTextRow => ({
  kind: 'article',
  thing: id,
  locale,
  species: [...species],
  happened_at: reviewed,
  title,
  body: [summary, text, keywords.join(', ')].join('\n'),
});

/** The hash of a text as the database has it (db/functions/core/search-texts.sql). */
export const rowHash = ({ title, body }: Pick<SearchTextRow, 'title' | 'body'>): string =>
  createHash('md5').update(`${title}\n${body}`).digest('hex');
