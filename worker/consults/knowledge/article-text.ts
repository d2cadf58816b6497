import type { Locale } from '../../core/locale.ts';
import { type ReadStatic, readWorkerFile } from '../../core/static-files.ts';
import { type ArticleText, articleTextSchema } from './article.ts';

/** Where the text of an article lies among the files that are for the Worker alone. */
export const articleTextPath = (id: string, locale: Locale): string => `guides/${id}.${locale}.json`;

/** The text of an article that there is (find-article.ts). Throws UNAVAILABLE when its file is not there. */
export const readArticleText = (
  read: ReadStatic,
  { id, locale }: { readonly id: string; readonly locale: Locale },
): Promise<ArticleText> => readWorkerFile(read, articleTextPath(id, locale), articleTextSchema);
