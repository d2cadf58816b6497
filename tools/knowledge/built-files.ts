import { resolve } from 'node:path';
import type { Article } from '../../worker/consults/knowledge/article.ts';
import { searchableText } from '../../worker/consults/knowledge/searchable-text.ts';
import { veterinaryThesaurus } from '../../worker/consults/search/thesaurus/veterinary-thesaurus.ts';
import { countTerms } from '../../worker/core/search/embed/count-terms.ts';
import { articleModule } from '../articles/article-files.ts';

const consults = resolve(import.meta.dirname, '../../worker/consults');

/** The files that are made of the articles, and what must be in them. */
export function builtFiles(articles: readonly Article[]): { path: string; text: string }[] {
  const weights = countTerms(veterinaryThesaurus, articles.map(searchableText));
  return [
    {
      path: resolve(consults, 'knowledge/built-articles.ts'),
      text: articleModule(
        'npm run knowledge',
        { name: 'Article', from: './article.ts' },
        'builtArticles',
        articles,
      ),
    },
    { path: resolve(consults, 'search/term-weights.json'), text: `${JSON.stringify(weights, null, 2)}\n` },
  ];
}
