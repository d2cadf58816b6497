import type { Article } from '../../worker/consults/knowledge/article.ts';
import type { Locale } from '../../worker/core/locale.ts';
import type { Embedder } from '../../worker/core/search/embed/embedder.ts';
import type { JudgedSearch } from './judged-searches.ts';
import { ndcg, recall } from './ranking-quality.ts';
import { type Rankings, ranker } from './rankings.ts';

/** The ways of ranking. */
export const ways = ['plain', 'lexical', 'semantic', 'fused'] as const satisfies readonly (keyof Rankings)[];

/** One search with what came first and how good each way was. */
export type Measured = Readonly<{ search: JudgedSearch; rankings: Rankings }>;

/** Figures of a way of ranking over searches: means from 0 to 1. */
export type Quality = Readonly<{ ndcg: number; recall: number }>;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Ranks the articles for each search.
 * @param languages `both`: an article is found in whichever language; `other`: only the articles in the language that the search is not written in
 */
export async function rankAll(
  articles: readonly Article[],
  embedder: Embedder,
  searches: readonly JudgedSearch[],
  languages: 'both' | 'other',
): Promise<Measured[]> {
  const among = async (locale: Locale) =>
    ranker(
      languages === 'both' ? articles : articles.filter((article) => article.locale !== locale),
      embedder,
    );
  const rankers = { es: await among('es'), en: await among('en') };
  return Promise.all(
    searches.map(async (search) => ({ search, rankings: await rankers[search.locale](search.text) })),
  );
}

/** The means of a way of ranking over what was measured. */
export function qualityOf(measured: readonly Measured[], way: keyof Rankings): Quality {
  return {
    ndcg: mean(measured.map(({ search, rankings }) => ndcg(rankings[way], search.grades))),
    recall: mean(measured.map(({ search, rankings }) => recall(rankings[way], search.grades))),
  };
}
