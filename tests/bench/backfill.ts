/**
 * `backfill`: how many texts a second what cron does makes findable by meaning, with the embedded embedder, on PGlite with pgvector (aim: 1,000), at 10,000 and
 * at 100,000 that wait; a row of many may not cost more than 1.2 times that of few. `--rows 10000`: one size.
 */
import { report, round } from './report.ts';
import { openSearchBench, server, sizes } from './search/open-bench.ts';
import { addTexts } from './search/texts.ts';

const leastPerSecond = 1_000;
const largestRatio = 1.2;

const costs: number[] = [];
for (const rows of sizes) {
  const bench = await openSearchBench();
  try {
    await addTexts(bench.world.postgres, { searcher: bench.searcher, count: rows, isRead: false });
    const start = performance.now();
    const read = await bench.fill();
    const seconds = (performance.now() - start) / 1_000;
    if (read !== rows) throw new Error(`${read} of ${rows} texts were read`);
    costs.push(seconds / rows);
    const perSecond = Math.round(rows / seconds);
    report({
      bench: 'backfill',
      server,
      rows,
      seconds: round(seconds),
      perSecond,
      aim: leastPerSecond,
      met: perSecond >= leastPerSecond,
    });
  } finally {
    await bench.close();
  }
}
const [few, many] = costs;
if (few !== undefined && many !== undefined) {
  const ratio = round(many / few);
  report({
    bench: 'backfill',
    case: 'a row of many beside one of few',
    ratio,
    aim: largestRatio,
    met: ratio <= largestRatio,
  });
}
