/**
 * `search`: what a search takes with row-level security on, at 10,000 and 100,000 texts, with pgvector (on PGlite, or on the server of `--pgvector`: docs/search.md) through the product's own client (so that
 * the way there and back over HTTP is in the figures): by words and meaning (aim: p95 of 25 ms), and by each alone for reference. What is looked for are
 * the judged searches. And how much of what an exact comparison finds the index of vectors finds (aim: 0.95 of the first ten).
 * `--rows 10000`: one size.
 */

import { search as searchCall } from '../../db/calls/search.ts';
import type { Door } from '../../db/client.ts';
import { judgedSearches } from '../../tools/search/judged-searches.ts';
import { vectorText } from '../../worker/core/search/embed/vector-text.ts';
import { asked, embedder } from '../db/support/searching.ts';
import { request } from '../db/support/world.ts';
import { percentile, report, round } from './report.ts';
import { openSearchBench, type SearchBench, server, sizes } from './search/open-bench.ts';
import { addTexts } from './search/texts.ts';

const looked = [...judgedSearches.tuning, ...judgedSearches.reported].map(({ text }) => text);
const slowestMs = 25;
const leastRecall = 0.95;

const ways = {
  'words and meaning': {},
  'words alone': { vector: null },
  'meaning alone': { words: [], concepts: [] },
} as const;

/** Milliseconds of each search, one after the other, after a round that warms up. */
async function timesOf(door: Door, way: (typeof ways)[keyof typeof ways]): Promise<number[]> {
  const times: number[] = [];
  for (const round of [0, 1])
    for (const text of looked) {
      const ask = { ...(await asked(text)), ...way, kinds: ['article', 'message'] as const, limit: 11 };
      const start = performance.now();
      await door.run((tx) => [searchCall(tx, ask)]);
      if (round === 1) times.push(performance.now() - start);
    }
  return times.toSorted((a, b) => a - b);
}

async function measure({ world, searcher }: SearchBench, rows: number): Promise<void> {
  const doors = {
    'an owner of 1,000': world.as(searcher),
    'a visitor': world.database.asActor({ kind: 'visitor' }, request),
  };
  for (const [as, door] of Object.entries(doors))
    for (const [by, way] of Object.entries(ways)) {
      const times = await timesOf(door, way);
      const p95 = round(percentile(times, 0.95));
      report({
        bench: 'search',
        server,
        rows,
        as,
        by,
        count: times.length,
        p50: round(percentile(times, 0.5)),
        p95,
        ...(by === 'words and meaning' && { aim: slowestMs, met: p95 <= slowestMs }),
      });
    }
}

/** The nearest ten pieces of articles, by the index or by looking at each. */
async function nearest(
  { world: { postgres } }: SearchBench,
  text: string,
  byIndex: boolean,
): Promise<string[]> {
  const [vector] = await embedder.embed([text]);
  const point = vector && vectorText(vector);
  if (!point) return [];
  await postgres.exec(
    `set enable_indexscan = ${byIndex ? 'on' : 'off'}; set enable_seqscan = ${byIndex ? 'off' : 'on'};
     set hnsw.iterative_scan = relaxed_order; set hnsw.ef_search = 100`,
  );
  const rows = await postgres.query<{ piece: string }>(
    `select text_id || '/' || piece as piece from search_pieces where kind = 'article' and model = $2
     order by embedding operator(extensions.<=>) $1::extensions.vector limit 10`,
    [point, embedder.model],
  );
  await postgres.exec('reset all');
  return rows.map(({ piece }) => piece);
}

async function measureRecall(bench: SearchBench): Promise<void> {
  let [wanted, found] = [0, 0];
  for (const text of looked) {
    const exact = await nearest(bench, text, false);
    const indexed = await nearest(bench, text, true);
    wanted += exact.length;
    found += exact.filter((piece) => indexed.includes(piece)).length;
  }
  const [{ count } = { count: 0 }] = await bench.world.postgres.query<{ count: number }>(
    `select count(*)::int as count from search_pieces where kind = 'article'`,
  );
  const recall = round(found / wanted);
  report({
    bench: 'search',
    case: 'recall@10 of the index of vectors against an exact comparison',
    server,
    pieces: count,
    searches: looked.length,
    recall,
    aim: leastRecall,
    met: recall >= leastRecall,
  });
}

for (const rows of sizes) {
  const bench = await openSearchBench();
  try {
    await addTexts(bench.world.postgres, { searcher: bench.searcher, count: rows, isRead: true });
    await measure(bench, rows);
    await measureRecall(bench);
  } finally {
    await bench.close();
  }
}
