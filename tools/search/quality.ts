/**
 * `npm run search:quality`: how well articles are found on the judged searches, by full text, by vectors and by both. With `-- --tuning` on the half
 * that choices are made on, each search that does badly named.
 */
import { veterinaryEmbedder } from '../../worker/consults/search/veterinary-embedder.ts';
import { readArticles } from '../knowledge/read-articles.ts';
import { judgedSearches } from './judged-searches.ts';
import { qualityOf, rankAll, ways } from './measure.ts';
import { ndcg } from './ranking-quality.ts';

const articles = readArticles();
const half = process.argv.includes('--tuning') ? 'tuning' : 'reported';
const searches = judgedSearches[half];
const embedder = veterinaryEmbedder();
const rounded = (value: number): number => Number(value.toFixed(3));

console.log(`${searches.length} searches (${half}), ${articles.length / 2} articles, ${embedder.model}`);
for (const languages of ['both', 'other'] as const) {
  const measured = await rankAll(articles, embedder, searches, languages);
  console.log(
    languages === 'both' ? 'Articles in both languages' : 'Articles only in the language not searched in',
  );
  console.table(
    Object.fromEntries(
      ways.map((way) => {
        const { ndcg, recall } = qualityOf(measured, way);
        return [way, { 'nDCG@10': rounded(ndcg), 'recall@10': rounded(recall) }];
      }),
    ),
  );
  if (half === 'tuning')
    for (const { search, rankings } of measured)
      if (ndcg(rankings.fused, search.grades) < 0.7)
        console.log(`${search.text}: ${rankings.fused.slice(0, 3).join(', ')}`);
}
