import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { locales } from '../../contract/people.ts';
import { type Article, articleHeadSchema, articleSchema } from '../../worker/consults/knowledge/article.ts';

/** Where the articles are written: a folder each by its id, a file a language. */
export const articlesFolder = join(import.meta.dirname, '../../worker/consults/knowledge/articles');

/**
 * Reads an article's file: YAML between two lines of three hyphens, then Markdown.
 * @throws an error that names the file when head or body is not as it should be
 */
export function readArticle(id: string, locale: string, text: string): Article {
  try {
    const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    if (head === undefined || body === undefined) throw new Error('no head between lines of three hyphens');
    return articleSchema.parse({ ...articleHeadSchema.parse(parse(head)), id, locale, body: body.trim() });
  } catch (cause) {
    throw new Error(`${id}/${locale}.md: ${String(cause)}`, { cause });
  }
}

/** Every article in both languages, in the order of ids. */
export function readArticles(): Article[] {
  return readdirSync(articlesFolder)
    .sort()
    .flatMap((id) =>
      locales.map((locale) =>
        readArticle(id, locale, readFileSync(join(articlesFolder, id, `${locale}.md`), 'utf8')),
      ),
    );
}
