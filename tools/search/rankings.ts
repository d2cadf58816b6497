import type { Article } from '../../worker/consults/knowledge/article.ts';
import {
  searchableOf,
  searchablePieces,
  searchableText,
} from '../../worker/consults/knowledge/searchable-text.ts';
import type { Embedder, Vector } from '../../worker/core/search/embed/embedder.ts';
import { bestMatch } from './best-match.ts';
import { stemTerms, thesaurusTerms } from './terms.ts';

/** Ids of articles, the best first; what does not match at all is not among them. */
export type Ranking = readonly string[];

/**
 * An order for each way of ranking: plain full text over stems, for reference; full text with the thesaurus; vectors; and the last two together.
 */
export type Rankings = Readonly<Record<'plain' | 'lexical' | 'semantic' | 'fused', Ranking>>;

/** The constant of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009). */
const fusionConstant = 60;

function cosine(one: Vector, other: Vector): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** Orders articles by the best score of each, whichever language it was written in. */
function rank(articles: readonly Article[], scores: readonly number[]): Ranking {
  const best = new Map<string, number>();
  articles.forEach(({ id }, at) => {
    best.set(id, Math.max(best.get(id) ?? 0, scores[at] ?? 0));
  });
  return [...best]
    .filter(([, score]) => score > 0)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([id]) => id);
}

/** Reciprocal rank fusion: what both rankings have far ahead comes first. */
function fuse(rankings: readonly Ranking[]): Ranking {
  const scores = new Map<string, number>();
  for (const ranking of rankings)
    ranking.forEach((id, place) => {
      scores.set(id, (scores.get(id) ?? 0) + 1 / (fusionConstant + place + 1));
    });
  return [...scores].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([id]) => id);
}

/** Prepares articles for ranking: by full text, by the nearest piece of each, and by both. */
export async function ranker(
  articles: readonly Article[],
  embedder: Embedder,
): Promise<(text: string) => Promise<Rankings>> {
  const texts = articles.map((article) => searchableText(searchableOf(article)));
  const plain = bestMatch(texts, stemTerms);
  const withThesaurus = bestMatch(texts, thesaurusTerms);
  const pieces = await Promise.all(
    articles.map((article) => embedder.embed(searchablePieces(searchableOf(article)))),
  );
  return async (text) => {
    const [wanted = new Float32Array()] = await embedder.embed([text]);
    const lexical = rank(articles, withThesaurus(text));
    const semantic = rank(
      articles,
      pieces.map((vectors) => Math.max(...vectors.map((vector) => cosine(wanted, vector)))),
    );
    return { plain: rank(articles, plain(text)), lexical, semantic, fused: fuse([lexical, semantic]) };
  };
}
