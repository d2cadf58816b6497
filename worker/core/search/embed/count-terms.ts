import { conceptFinder } from '../words/concept-finder.ts';
import { stemmedWords } from '../words/stemmed-words.ts';
import type { Thesaurus } from '../words/thesaurus.ts';
import type { TermWeights } from './term-weights.ts';

/** Terms, sorted and parted by spaces, by the number of texts that have them; those of at least so many. */
function byFrequency(found: Iterable<ReadonlySet<string>>, least: number): Record<string, string> {
  const counts = new Map<string, number>();
  for (const terms of found) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const lists = Map.groupBy([...counts.keys()].sort(), (term) => counts.get(term) ?? 0);
  return Object.fromEntries(
    [...lists].filter(([count]) => count >= least).map(([count, terms]) => [count, terms.join(' ')]),
  );
}

/**
 * Counts in how many texts each stem and each concept is found.
 * @param texts of both languages, as many of each
 */
export function countTerms(thesaurus: Thesaurus, texts: readonly string[]): TermWeights {
  const finder = conceptFinder(thesaurus);
  const words = texts.map(stemmedWords);
  const stems = words.map(
    (text) => new Set(text.filter(({ says }) => says === 'content').map(({ stem }) => stem)),
  );
  const concepts = words.map((text) => new Set(finder.find(text).map(({ concept }) => concept)));
  return { texts: texts.length / 2, stems: byFrequency(stems, 2), concepts: byFrequency(concepts, 1) };
}
