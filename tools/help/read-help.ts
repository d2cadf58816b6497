import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { micromark } from 'micromark';
import { parse } from 'yaml';
import { locales } from '../../contract/people.ts';
import { pageAddress } from '../../web/kit/text/page-address.ts';
import type { Locale } from '../../worker/core/locale.ts';
import { articlePath } from '../../worker/sites/help/help-address.ts';
import { type HelpArticle, helpArticleSchema, helpHeadSchema } from '../../worker/sites/help/help-article.ts';

/** Where the articles are written: a folder each by its id, a file a language. */
const articlesFolder = join(import.meta.dirname, '../../worker/sites/help/articles');

/** The text of an article as HTML. Markdown lets no HTML in, and links to other articles (`help:<id>`) lead to their pages. */
function htmlOf(markdown: string, locale: Locale): string {
  const linked = markdown.replaceAll(/\]\(help:([a-z0-9-]+)\)/g, (_, id: string) => {
    return `](${pageAddress(locale, articlePath(id))})`;
  });
  return micromark(linked);
}

/**
 * Reads an article's file: YAML between two lines of three hyphens, then Markdown.
 * @throws an error that names the file when head or body is not as it should be
 */
export function readHelpArticle(id: string, locale: Locale, text: string): HelpArticle {
  try {
    const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    if (head === undefined || body === undefined) throw new Error('no head between lines of three hyphens');
    return helpArticleSchema.parse({
      ...helpHeadSchema.parse(parse(head)),
      id,
      locale,
      html: htmlOf(body.trim(), locale),
    });
  } catch (cause) {
    throw new Error(`${id}/${locale}.md: ${String(cause)}`, { cause });
  }
}

/** Every article in both languages, in the order of ids. */
export function readHelp(): HelpArticle[] {
  return readdirSync(articlesFolder)
    .sort()
    .flatMap((id) =>
      locales.map((locale) =>
        readHelpArticle(id, locale, readFileSync(join(articlesFolder, id, `${locale}.md`), 'utf8')),
      ),
    );
}

/** The file that is made of the articles, and what must be in it. */
export const builtHelp = {
  path: join(import.meta.dirname, '../../worker/sites/help/built-help.ts'),
  text: (articles: readonly HelpArticle[]): string =>
    [
      '// Made of the articles by `npm run help`.',
      "import type { HelpArticle } from './help-article.ts';",
      '',
      'export const builtHelp: readonly HelpArticle[] = [',
      ...articles.map((article) => `${JSON.stringify(article)},`),
      '];',
      '',
    ].join('\n'),
};
