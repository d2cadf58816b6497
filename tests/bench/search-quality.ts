/**
 * The second half of `npm run search:quality`: the same judged searches asked of `fn_search` itself, on PGlite with the real migrations, as a visitor. With `-- --tuning`
 * on the half that choices are made on.
 */
import { judgedSearches } from '../../tools/search/judged-searches.ts';
import { ndcg, recall } from '../../tools/search/ranking-quality.ts';
import { find } from '../db/support/searching.ts';
import { request } from '../db/support/world.ts';
import { openSearchBench } from './search/open-bench.ts';

const searches = judgedSearches[process.argv.includes('--tuning') ? 'tuning' : 'reported'];
const ways = {
  lexical: { vector: null },
  semantic: { words: [], concepts: [] },
  fused: {},
} as const;
const mean = (values: readonly number[]): number =>
  Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3));

const bench = await openSearchBench();
try {
  const visitor = bench.world.database.asActor({ kind: 'visitor' }, request);
  const figures: Record<string, { 'nDCG@10': number; 'recall@10': number }> = {};
  for (const [way, ask] of Object.entries(ways)) {
    const [gains, recalls]: [number[], number[]] = [[], []];
    for (const { text, locale, grades } of searches) {
      const { results } = await find(visitor, text, { ...ask, locale, kinds: ['article'], limit: 10 });
      const ranking = results.map(({ thing }) => thing);
      gains.push(ndcg(ranking, grades));
      recalls.push(recall(ranking, grades));
    }
    figures[way] = { 'nDCG@10': mean(gains), 'recall@10': mean(recalls) };
  }
  console.log('fn_search, articles in both languages');
  console.table(figures);
} finally {
  await bench.close();
}
