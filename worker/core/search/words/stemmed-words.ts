import { stem } from './stem.ts';
import { saysNothing, turnsMeaning } from './stop-words.ts';
import { wordsOf } from './words-of.ts';

/**
 * A word of a text by its stem, and what it says: `content`; `turning`, which says nothing alone though it may within a phrase ("no come"); or
 * `empty`, nothing at all, and its stem has a hyphen before it: "but" is no stem of "bute".
 */
export type StemmedWord = Readonly<{ stem: string; says: 'content' | 'turning' | 'empty' }>;

/** The words of a text in their order, each by its stem. */
export function stemmedWords(text: string): StemmedWord[] {
  return wordsOf(text).map((word) => {
    if (saysNothing(word)) return { stem: `-${word}`, says: 'empty' };
    return { stem: stem(word), says: turnsMeaning(word) ? 'turning' : 'content' };
  });
}
