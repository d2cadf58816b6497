import { micromark } from 'micromark';
import type { Article } from '../../knowledge/article.ts';
import { pathOfArticle } from '../../knowledge/article-address.ts';

const made = new WeakMap<Article, string>();

/**
 * The body of an article as HTML, made once an isolate. micromark lets through neither HTML nor links that are no links; `kb:<id>` leads to another guide.
 */
export function articleHtml(article: Article): string {
  const known = made.get(article);
  if (known !== undefined) return known;
  const linked = article.body.replaceAll(
    /\]\(kb:([a-z0-9-]+)\)/g,
    (_, id: string) => `](${pathOfArticle(id, article.locale) ?? ''})`,
  );
  const html = micromark(linked);
  made.set(article, html);
  return html;
}
