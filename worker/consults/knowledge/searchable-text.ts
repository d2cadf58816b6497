import { cutIntoPieces } from '../../core/search/embed/cut-into-pieces.ts';
import type { Article, ArticleText, ListedArticle } from './article.ts';

/** The words of a Markdown text: of a link what is read, not where it leads; no signs of headings, lists or emphasis. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(#{1,6}|[-*>]|\d+\.)\s+/gm, '')
    .replace(/[*_`]/g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** What is searched of an article. */
export type Searchable = Pick<ListedArticle, 'title' | 'summary'> & Pick<ArticleText, 'keywords' | 'text'>;

/** What is searched of an article as it is written. */
export const searchableOf = ({ title, summary, keywords, body }: Article): Searchable => ({
  title,
  summary,
  keywords,
  text: plainText(body),
});

/** What an article says that it is about: title, summary, keywords. */
const aboutOf = ({ title, summary, keywords }: Searchable): string =>
  [title, summary, keywords.join(', ')].join('\n');

/** What an article is looked for by: what it is about, and its body. */
export function searchableText(article: Searchable): string {
  return `${aboutOf(article)}\n${article.text}`;
}

/** An article in pieces, each of which can be found: what it is about alone, and then before each piece of its body, which by itself would not say. */
export function searchablePieces(article: Searchable): string[] {
  const about = aboutOf(article);
  return [about, ...cutIntoPieces(article.text).map((piece) => `${about}\n${piece}`)];
}
