import { join } from 'node:path';
import { micromark } from 'micromark';
import { pageAddress } from '../../web/kit/text/page-address.ts';
import type { Locale } from '../../worker/core/locale.ts';
import { articlePath } from '../../worker/sites/help/help-address.ts';
import { type HelpArticle, helpArticleSchema, helpHeadSchema } from '../../worker/sites/help/help-article.ts';
import { articleModule, readArticleFile, readArticleFolder } from '../articles/article-files.ts';

/** Where the articles are written: a folder each by its id, a file a language. */
const articlesFolder = join(import.meta.dirname, '../../worker/sites/help/articles');

/** The text of an article as HTML. Markdown lets no HTML in, and links to other articles (`help:<id>`) lead to their pages. */
function htmlOf(markdown: string, locale: Locale): string {
  const linked = markdown.replaceAll(/\]\(help:([a-z0-9-]+)\)/g, (_, id: string) => {
    return `](${pageAddress(locale, articlePath(id))})`;
  });
  return micromark(linked);
}

/** Reads an article's file. Throws an error that names it when head or body is not as it should be. */
export const readHelpArticle = (id: string, locale: Locale, text: string): HelpArticle =>
  readArticleFile(id, locale, text, (head, body) =>
    helpArticleSchema.parse({ ...helpHeadSchema.parse(head), id, locale, html: htmlOf(body, locale) }),
  );

/** Every article in both languages, in the order of ids. */
export const readHelp = (): HelpArticle[] => readArticleFolder(articlesFolder, readHelpArticle);

/** The file that is made of the articles, and what must be in it. */
export const builtHelp = {
  path: join(import.meta.dirname, '../../worker/sites/help/built-help.ts'),
  text: (articles: readonly HelpArticle[]): string =>
    articleModule('npm run help', { name: 'HelpArticle', from: './help-article.ts' }, 'builtHelp', articles),
};
