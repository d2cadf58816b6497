import type { JudgedSearch } from './judged-searches.ts';
import type { Ranking } from './rankings.ts';

/** How many results a person looks at. */
const looked = 10;

const gainAt = (grade: number, place: number): number => (2 ** grade - 1) / Math.log2(place + 2);

/** nDCG@10: 1 where the best articles come first, in the order of their grades (Järvelin and Kekäläinen 2002, gain 2^grade - 1). */
export function ndcg(ranking: Ranking, grades: JudgedSearch['grades']): number {
  const gained = ranking.slice(0, looked).reduce((sum, id, place) => sum + gainAt(grades[id] ?? 0, place), 0);
  const ideal = Object.values(grades)
    .sort((a, b) => b - a)
    .slice(0, looked)
    .reduce((sum, grade, place) => sum + gainAt(grade, place), 0);
  return gained / ideal;
}

/** The share of the articles that help (grade 2 and 3) among the first ten. */
export function recall(ranking: Ranking, grades: JudgedSearch['grades']): number {
  const helpful = Object.keys(grades).filter((id) => (grades[id] ?? 0) >= 2);
  return helpful.filter((id) => ranking.slice(0, looked).includes(id)).length / helpful.length;
}
