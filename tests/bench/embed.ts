/**
 * `embed`: how many texts a second the embedder without a provider turns into vectors, on the pieces of the articles (aim: 1,000) and on what
 * people type. For reference, the same pieces only parted into words.
 */
import { readArticles } from '../../tools/knowledge/read-articles.ts';
import { judgedSearches } from '../../tools/search/judged-searches.ts';
import { searchableOf, searchablePieces } from '../../worker/consults/knowledge/searchable-text.ts';
import { veterinaryEmbedder } from '../../worker/consults/search/veterinary-embedder.ts';
import { wordsOf } from '../../worker/core/search/words/words-of.ts';
import { report, round } from './report.ts';

const rounds = 3;

const started = performance.now();
const embedder = veterinaryEmbedder();
report({ bench: 'embed', case: 'made', milliseconds: round(performance.now() - started) });

/** Texts a second, the best of some rounds: the first ones also compile. */
async function rate(texts: readonly string[], work: (texts: readonly string[]) => unknown): Promise<number> {
  let best = 0;
  for (let turn = 0; turn < rounds; turn += 1) {
    const start = performance.now();
    await work(texts);
    best = Math.max(best, (texts.length / (performance.now() - start)) * 1_000);
  }
  return Math.round(best);
}

const pieces = readArticles().flatMap((article) => searchablePieces(searchableOf(article)));
const typed = [...judgedSearches.tuning, ...judgedSearches.reported].map(({ text }) => text);

const embedded = await rate(pieces, embedder.embed);
report({
  bench: 'embed',
  case: 'pieces',
  texts: pieces.length,
  perSecond: embedded,
  aim: 1_000,
  met: embedded >= 1_000,
});
report({ bench: 'embed', case: 'typed', texts: typed.length, perSecond: await rate(typed, embedder.embed) });
report({
  bench: 'embed',
  case: 'reference: words alone',
  perSecond: await rate(pieces, (texts) => texts.map(wordsOf)),
});
