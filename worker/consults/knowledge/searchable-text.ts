import { cutIntoPieces } from '../../core/search/embed/cut-into-pieces.ts';
import type { Article } from './article.ts';

/** The words of a Markdown text: of a link what is read, not where it leads; no signs of headings, lists or emphasis. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(#{1,6}|[-*>]|\d+\.)\s+/gm, '')
    .replace(/[*_`]/g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** What an article says that it is about: title, summary, keywords. */
const aboutOf = ({ title, summary, keywords }: Article): string =>
  [title, summary, keywords.join(', ')].join('\n');

/** What an article is looked for by: what it is about, and its body. */
export function searchableText(article: Article): string {
  return `${aboutOf(article)}\n${plainText(article.body)}`;
}

/** An article in pieces, each of which can be found: what it is about alone, and then before each piece of its body, which by itself would not say. */
export function searchablePieces(article: Article): string[] {
  const about = aboutOf(article);
  return [about, ...cutIntoPieces(plainText(article.body)).map((piece) => `${about}\n${piece}`)];
}
