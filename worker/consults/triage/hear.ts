import { foldWord, foldWords } from './fold-words.ts';
import { isNearWord } from './near-word.ts';
import type { Rules, Species } from './rules.ts';

/** What somebody's own words speak of: signs, and the complaints that they or those signs belong to. It raises questions and nothing else: only an answer gives a level. */
export type Heard = { signs: string[]; complaints: string[] };

/** Between the words of a phrase so many others may stand: "no puede casi respirar". */
const wordsBetween = 2;

const folded = new Map<string, readonly string[]>();

/** The folded words of a phrase of the rules, each phrase worked on once. */
function foldPhrase(phrase: string): readonly string[] {
  const known = folded.get(phrase);
  if (known) return known;
  const words = phrase
    .split(' ')
    .map((word) => (word.endsWith('*') ? `${foldWord(word.slice(0, -1))}*` : foldWord(word)));
  folded.set(phrase, words);
  return words;
}

/** Whether the words of a phrase stand in the text in their order, close to each other. */
function isSaid(words: readonly string[], phrase: readonly string[]): boolean {
  const [first, ...rest] = phrase;
  if (first === undefined) return false;
  return words.some((word, start) => {
    if (!isNearWord(word, first)) return false;
    let at = start;
    return rest.every((wanted) => {
      const found = words
        .slice(at + 1, at + 2 + wordsBetween)
        .findIndex((candidate) => isNearWord(candidate, wanted));
      at += 1 + found;
      return found >= 0;
    });
  });
}

/** Tells of phrases whether a text says one of them, misspelt or not. */
export function listenTo(text: string): (phrases?: readonly string[] | undefined) => boolean {
  const words = foldWords(text);
  return (phrases = []) => phrases.some((phrase) => isSaid(words, foldPhrase(phrase)));
}

/**
 * The signs and complaints that a text speaks of, in either language, misspelt or not, those that fit the species. "No blood" and "had a fit
 * last year" are heard like "blood" and "a fit": whether it is so, and now, is what the question finds out.
 */
export function hear(rules: Rules, species: Species, text: string): Heard {
  const says = listenTo(text);
  const signs = Object.entries(rules.signs).filter(
    ([, sign]) => (sign.species?.includes(species) ?? true) && says(sign.phrases),
  );
  const heard = signs.map(([id]) => id);
  const own = heard.filter((sign) => !rules.general.includes(sign));
  const complaints = Object.entries(rules.complaints).filter(
    ([, complaint]) =>
      complaint.species.includes(species) &&
      (says(complaint.phrases) || own.some((sign) => complaint.screens.flat().includes(sign))),
  );
  return { signs: heard, complaints: complaints.map(([id]) => id) };
}
