import type { ArticleSource } from '../../core/articles/article-head.ts';
import type { View } from '../page.ts';

interface Told {
  readonly title: string;
  readonly summary: string;
  readonly reviewed: string;
  readonly sources: readonly ArticleSource[];
}

/** An article in the vocabulary of schema.org. `path`: its address below the origin; `publisher`: whose page it is on. */
export const articleFacts = (view: View, article: Told, path: string | null, publisher: string) => ({
  '@type': 'Article',
  headline: article.title,
  description: article.summary,
  inLanguage: view.locale,
  dateModified: article.reviewed,
  url: `${view.origin}${path}`,
  publisher: { '@type': 'Organization', name: publisher },
  citation: article.sources.map(({ url }) => url),
});
