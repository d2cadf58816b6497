import { join } from 'node:path';
import { locales } from '../../contract/people.ts';
import { pageAddress } from '../../web/kit/text/page-address.ts';
import type { Locale } from '../../worker/core/locale.ts';
import { articlePath } from '../../worker/sites/help/help-address.ts';
import {
  type HelpArticle,
  type HelpTexts,
  helpArticleSchema,
  helpHeadSchema,
  type ListedHelp,
} from '../../worker/sites/help/help-article.ts';
import { helpTextsPath } from '../../worker/sites/help/help-texts.ts';
import { articleModule, readArticleFile, readArticleFolder } from '../articles/article-files.ts';
import { articleHtml } from '../articles/article-html.ts';
import { workerFile, workerFileText } from '../articles/worker-file.ts';
import type { BuiltFile } from '../articles/write-files.ts';

/** Where the articles are written: a folder each by its id, a file a language. */
const articlesFolder = join(import.meta.dirname, '../../worker/sites/help/articles');

/** Reads an article's file. Throws an error that names it when head or body is not as it should be. */
export const readHelpArticle = (id: string, locale: Locale, text: string): HelpArticle =>
  readArticleFile(id, locale, text, (head, body) => {
    const html = articleHtml(body, 'help', (other) => pageAddress(locale, articlePath(other)));
    return helpArticleSchema.parse({ ...helpHeadSchema.parse(head), id, locale, html });
  });

/** Every article in both languages, in the order of ids. */
export const readHelp = (): HelpArticle[] => readArticleFolder(articlesFolder, readHelpArticle);

const listed = ({ id, locale, title, summary, topic }: HelpArticle): ListedHelp => ({
  id,
  locale,
  title,
  summary,
  topic,
});

/** The texts of the articles of a language, by their ids. */
export const helpTextsOf = (articles: readonly HelpArticle[], locale: Locale): HelpTexts =>
  Object.fromEntries(
    articles
      .filter((article) => article.locale === locale)
      .map(({ id, keywords, reviewed, sources, html }) => [id, { keywords, reviewed, sources, html }]),
  );

/** The files that are made of the articles, and what must be in them. */
export const builtHelpFiles = (articles: readonly HelpArticle[]): BuiltFile[] => [
  {
    path: join(import.meta.dirname, '../../worker/sites/help/built-help.ts'),
    text: articleModule(
      'npm run help',
      { name: 'ListedHelp', from: './help-article.ts' },
      'builtHelp',
      articles.map(listed),
    ),
  },
  ...locales.map((locale) => ({
    path: workerFile(helpTextsPath(locale)),
    text: workerFileText(helpTextsOf(articles, locale)),
  })),
];
