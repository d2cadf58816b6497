import { trigramsOf } from './trigrams.ts';

/** A known stem that an unknown one is a slip of, and how alike they are, from 0 to 1. */
export type NearStem = Readonly<{ stem: string; likeness: number }>;

/** Shorter stems have too many neighbours to tell which one was meant. */
const shortest = 4;
/** Half of the trigrams alike: a letter wrong, missing, added or swapped in a word of ordinary length. */
const leastLikeness = 0.5;

/**
 * Finds what a misspelt word was meant to be: the known stem with the most trigrams in common (Dice's coefficient), the first by the alphabet
 * where two are as near; undefined where none is near enough.
 */
export function nearStems(known: Iterable<string>): (stem: string) => NearStem | undefined {
  const sizes = new Map<string, number>();
  const byTrigram = new Map<string, string[]>();
  for (const stem of known) {
    if (stem.length < shortest || sizes.has(stem)) continue;
    const trigrams = trigramsOf(stem);
    sizes.set(stem, trigrams.length);
    for (const trigram of trigrams) {
      const stems = byTrigram.get(trigram);
      if (stems) stems.push(stem);
      else byTrigram.set(trigram, [stem]);
    }
  }
  return (stem) => {
    if (stem.length < shortest) return undefined;
    const trigrams = trigramsOf(stem);
    const shared = new Map<string, number>();
    for (const trigram of trigrams)
      for (const candidate of byTrigram.get(trigram) ?? [])
        shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
    let best: NearStem | undefined;
    for (const [candidate, count] of shared) {
      const likeness = (2 * count) / (trigrams.length + (sizes.get(candidate) ?? 0));
      if (likeness < leastLikeness) continue;
      if (
        best === undefined ||
        likeness > best.likeness ||
        (likeness === best.likeness && candidate < best.stem)
      )
        best = { stem: candidate, likeness };
    }
    return best;
  };
}
