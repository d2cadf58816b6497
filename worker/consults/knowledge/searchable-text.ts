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

/** What an article is looked for by: title, summary, keywords, body. */
export function searchableText({ title, summary, keywords, body }: Article): string {
  return [title, summary, keywords.join(', '), plainText(body)].join('\n');
}

/** An article in pieces, each of which can be found: what it is about first, then its body. Every piece begins with the title, which says what it speaks of. */
export function searchablePieces({ title, summary, keywords, body }: Article): string[] {
  const about = [title, summary, keywords.join(', ')].join('\n');
  return [about, ...cutIntoPieces(plainText(body)).map((piece) => `${title}\n${piece}`)];
}
