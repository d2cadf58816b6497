import { resolve } from 'node:path';
import type { Article, ArticleText, ListedArticle } from '../../worker/consults/knowledge/article.ts';
import { articleTextPath } from '../../worker/consults/knowledge/article-text.ts';
import { guidePath } from '../../worker/consults/knowledge/guide-path.ts';
import { searchableOf, searchableText } from '../../worker/consults/knowledge/searchable-text.ts';
import { articleRow, rowHash } from '../../worker/consults/search/article-row.ts';
import { veterinaryThesaurus } from '../../worker/consults/search/thesaurus/veterinary-thesaurus.ts';
import { countTerms } from '../../worker/core/search/embed/count-terms.ts';
import { articleModule } from '../articles/article-files.ts';
import { articleHtml } from '../articles/article-html.ts';
import { workerFile, workerFileText } from '../articles/worker-file.ts';
import type { BuiltFile } from '../articles/write-files.ts';

const consults = resolve(import.meta.dirname, '../../worker/consults');

/** Where the texts of the articles lie. */
export const textsFolder = workerFile('guides');

function listed(article: Article): ListedArticle {
  const { id, locale, slug, title, summary, species, topic, urgency, reviewed } = article;
  const head = { id, locale, slug, title, summary, species, topic, urgency, reviewed };
  return {
    ...head,
    sourceCount: article.sources.length,
    hash: rowHash(articleRow({ ...head, ...searchableOf(article) })),
  };
}

/** The files that are made of the articles, and what must be in them. */
export function builtFiles(articles: readonly Article[]): BuiltFile[] {
  const weights = countTerms(
    veterinaryThesaurus,
    articles.map((article) => searchableText(searchableOf(article))),
  );
  const textOf = (article: Article): ArticleText => {
    const addressOf = (id: string) => {
      const other = articles.find((one) => one.id === id && one.locale === article.locale);
      return other && guidePath(other);
    };
    const { keywords, text } = searchableOf(article);
    return { keywords, sources: article.sources, html: articleHtml(article.body, 'kb', addressOf), text };
  };
  return [
    {
      path: resolve(consults, 'knowledge/built-articles.ts'),
      text: articleModule(
        'npm run knowledge',
        { name: 'ListedArticle', from: './article.ts' },
        'builtArticles',
        articles.map(listed),
      ),
    },
    { path: resolve(consults, 'search/term-weights.json'), text: `${JSON.stringify(weights, null, 2)}\n` },
    ...articles.map((article) => ({
      path: workerFile(articleTextPath(article.id, article.locale)),
      text: workerFileText(textOf(article)),
    })),
  ];
}
