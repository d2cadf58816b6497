import { nearStems } from './near-stems.ts';
import type { StemmedWord } from './stemmed-words.ts';

/**
 * A stem as it was meant: itself, or the counted one that it is a slip of, and how sure that is, from 0 to 1; and the stem by which the thesaurus
 * is asked, which lists slips of its own. `known`: it is one that was counted or that the thesaurus lists, or a slip of one.
 */
export type MeantStem = Readonly<{ stem: string; sure: number; inThesaurus: string; known: boolean }>;

/** Readings of stems that are kept: far more than are used on a day, in a few megabytes. */
const mostReadings = 20_000;

/** Reads stems as they were meant, by the stems that were counted in texts and those that a thesaurus lists. */
export function stemsAsMeant(
  countedStems: readonly string[],
  listedStems: readonly string[],
): (stem: string) => MeantStem {
  const counted = new Set(countedStems);
  const listed = new Set(listedStems);
  const nearestCounted = nearStems(counted);
  const nearestListed = nearStems(listed);
  const readings = new Map<string, MeantStem>();
  return (stem) => {
    const before = readings.get(stem);
    if (before) return before;
    const near = counted.has(stem) ? undefined : nearestCounted(stem);
    const isThere = counted.has(stem) || listed.has(stem);
    const nearInThesaurus = isThere ? undefined : nearestListed(stem);
    const reading = {
      stem: near?.stem ?? stem,
      sure: near?.likeness ?? 1,
      inThesaurus: nearInThesaurus?.stem ?? stem,
      known: isThere || near !== undefined || nearInThesaurus !== undefined,
    };
    if (readings.size >= mostReadings) readings.clear();
    readings.set(stem, reading);
    return reading;
  };
}

/** The words of a text by the stems that the thesaurus is to be asked by. */
export const asAskedOfThesaurus = (
  words: readonly StemmedWord[],
  meant: (stem: string) => MeantStem,
): StemmedWord[] =>
  words.map((word) => (word.says === 'content' ? { ...word, stem: meant(word.stem).inThesaurus } : word));
