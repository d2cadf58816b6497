import { join } from 'node:path';
import { type Article, articleHeadSchema, articleSchema } from '../../worker/consults/knowledge/article.ts';
import { readArticleFile, readArticleFolder } from '../articles/article-files.ts';

/** Where the articles are written. */
export const articlesFolder = join(import.meta.dirname, '../../worker/consults/knowledge/articles');

/** Reads an article's file. Throws an error that names it when head or body is not as it should be. */
export const readArticle = (id: string, locale: string, text: string): Article =>
  readArticleFile(id, locale, text, (head, body) =>
    articleSchema.parse({ ...articleHeadSchema.parse(head), id, locale, body }),
  );

/** Every article in both languages, in the order of ids. */
export const readArticles = (): Article[] => readArticleFolder(articlesFolder, readArticle);
