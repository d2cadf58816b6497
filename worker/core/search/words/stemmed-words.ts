import { stem } from './stem.ts';
import { saysNothing, turnsMeaning } from './stop-words.ts';
import { foldWord, writtenWords } from './words-of.ts';

/**
 * A word of a text by its stem, and what it says: `content`; `turning`, which says nothing alone though it may within a phrase ("no come"); or
 * `empty`, nothing at all, and its stem has a hyphen before it: "but" is no stem of "bute".
 */
export type StemmedWord = Readonly<{ stem: string; says: 'content' | 'turning' | 'empty' }>;

/** Words that are kept as they were read: more than are used on a day, in a few megabytes. */
const mostKept = 20_000;
const kept = new Map<string, StemmedWord>();

function readWord(written: string): StemmedWord {
  const word = foldWord(written);
  if (saysNothing(word)) return { stem: `-${word}`, says: 'empty' };
  return { stem: stem(word), says: turnsMeaning(word) ? 'turning' : 'content' };
}

/** The words of a text in their order, each by its stem. */
export function stemmedWords(text: string): StemmedWord[] {
  return writtenWords(text).map((written) => {
    const before = kept.get(written);
    if (before) return before;
    const word = readWord(written);
    if (kept.size >= mostKept) kept.clear();
    kept.set(written, word);
    return word;
  });
}
