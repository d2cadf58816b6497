import { expect, test } from 'vitest';
import { locales } from '../../../contract/people.ts';
import { readArticles } from '../../../tools/knowledge/read-articles.ts';
import { judgedSearches } from '../../../tools/search/judged-searches.ts';
import { qualityOf, rankAll } from '../../../tools/search/measure.ts';
import { ndcg, recall } from '../../../tools/search/ranking-quality.ts';
import { articleOf } from '../../../worker/consults/knowledge/find-article.ts';
import { veterinaryEmbedder } from '../../../worker/consults/search/veterinary-embedder.ts';

const { tuning, reported } = judgedSearches;
const articles = readArticles();
const embedder = veterinaryEmbedder();

test('Q10 at least 60 judged searches are reported on, in both languages, each with an exact answer that exists', () => {
  expect(reported.length).toBeGreaterThanOrEqual(60);
  for (const half of [tuning, reported])
    for (const locale of ['es', 'en'] as const)
      expect(half.filter((search) => search.locale === locale).length).toBeGreaterThanOrEqual(30);
  for (const { text, grades } of [...tuning, ...reported]) {
    expect(Object.values(grades), text).toContain(3);
    for (const id of Object.keys(grades)) expect(articleOf(id, 'es'), `${text}: ${id}`).toBeDefined();
  }
});

test('no search is in both halves', () => {
  const texts = [...tuning, ...reported].map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
});

test('nDCG is 1 for the best order, less for a worse one, 0 where nothing helps; recall counts what helps', () => {
  const grades = { best: 3, good: 2, near: 1 };
  expect(ndcg(['best', 'good', 'near', 'other'], grades)).toBe(1);
  // (3 + 7 / log2(3) + 1 / 2) / (7 + 3 / log2(3) + 1 / 2)
  expect(ndcg(['good', 'best', 'near'], grades)).toBeCloseTo(0.8428, 3);
  expect(ndcg(['other'], grades)).toBe(0);
  expect(recall(['other', 'good'], grades)).toBe(0.5);
});

test('Q10 both together find more than words or vectors alone, and vectors find what is written in the other language', async () => {
  const both = await rankAll(articles, embedder, reported, 'both');
  const fused = qualityOf(both, 'fused').ndcg;
  expect(fused).toBeGreaterThan(qualityOf(both, 'plain').ndcg);
  expect(fused).toBeGreaterThan(qualityOf(both, 'lexical').ndcg);
  expect(fused).toBeGreaterThan(qualityOf(both, 'semantic').ndcg);
  const other = await rankAll(articles, embedder, reported, 'other');
  expect(qualityOf(other, 'semantic').ndcg).toBeGreaterThan(2 * qualityOf(other, 'plain').ndcg);
});

test('Q2 with accents or without, plural, misspelt, in either language: the article on colic first, whichever language it is written in', async () => {
  const typed = ['colico caballo', 'cólico', 'colic horse', 'cólicos de los caballos', 'collic hors'];
  const searches = locales.flatMap((locale) =>
    typed.map((text) => ({ text, locale, grades: { 'colic-horse': 3 } })),
  );
  for (const languages of ['both', 'other'] as const)
    for (const { search, rankings } of await rankAll(articles, embedder, searches, languages))
      expect(rankings.semantic[0], `${search.text}, ${languages}`).toBe('colic-horse');
});
