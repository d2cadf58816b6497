import { type StemmedWord, stemmedWords } from './stemmed-words.ts';
import { phrasesOf, type Thesaurus } from './thesaurus.ts';

/** What was found: a concept, and how much of it (1 where a text names it once and means nothing else by that). */
export type FoundConcept = Readonly<{ concept: string; amount: number }>;

/** Reads concepts out of texts. */
export type ConceptFinder = Readonly<{
  /** Every stem of the thesaurus that says something. */
  stems: readonly string[];
  /** The concepts that a text's words name, the wider ones too; each once, with its amount. */
  find: (words: readonly StemmedWord[]) => FoundConcept[];
}>;

/** A phrase of the thesaurus, with the concepts that it may mean. */
type Term = Readonly<{ stems: readonly string[]; concepts: string[] }>;

/** So many other words may stand between two words of a phrase ("no quiere casi comer"); empty ones are not counted. */
const wordsBetween = 1;
/** What a wider concept gets of a narrower one that was named. */
const widerShare = 0.35;

/** What must be said for a phrase: its words that say something; all of them where only one does, or "put to sleep" would be any sleep. */
function stemsOfPhrase(phrase: string): string[] {
  const words = stemmedWords(phrase);
  const telling = words.filter(({ says }) => says !== 'empty');
  const alone = telling.length < 2 || telling.every(({ says }) => says === 'turning');
  return (alone ? words : telling).map(({ stem }) => stem);
}

function termsByFirstStem(thesaurus: Thesaurus): Map<string, Term[]> {
  const terms = new Map<string, Term>();
  for (const [id, concept] of Object.entries(thesaurus))
    for (const phrase of phrasesOf(concept)) {
      const stems = stemsOfPhrase(phrase);
      const key = stems.join(' ');
      const term = terms.get(key) ?? { stems, concepts: [] };
      if (!term.concepts.includes(id)) term.concepts.push(id);
      terms.set(key, term);
    }
  const byFirst = new Map<string, Term[]>();
  for (const term of terms.values()) {
    const [first = ''] = term.stems;
    const list = byFirst.get(first);
    if (list) list.push(term);
    else byFirst.set(first, [term]);
  }
  // The longest phrase says most: "golpe de calor" before "golpe".
  for (const list of byFirst.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  return byFirst;
}

/** The place of the next word of a phrase after a place in a text, or -1. */
function nextPlace(words: readonly StemmedWord[], after: number, wanted: string): number {
  let between = 0;
  for (let at = after + 1; at < words.length && between <= wordsBetween; at += 1) {
    if (words[at]?.stem === wanted) return at;
    if (words[at]?.says !== 'empty') between += 1;
  }
  return -1;
}

/** Where the words of a phrase stand in a text, from a word on that is its first; undefined when they do not. */
function placesOf(
  words: readonly StemmedWord[],
  start: number,
  phrase: readonly string[],
): number[] | undefined {
  const places = [start];
  let at = start;
  for (const wanted of phrase.slice(1)) {
    at = nextPlace(words, at, wanted);
    if (at < 0) return undefined;
    places.push(at);
  }
  return places;
}

/** Prepares a thesaurus for reading. A word that is part of a longer phrase counts for that phrase alone. */
export function conceptFinder(thesaurus: Thesaurus): ConceptFinder {
  const byFirst = termsByFirstStem(thesaurus);
  const phrases = Object.values(thesaurus).flatMap(phrasesOf).flatMap(stemmedWords);
  const stems = [...new Set(phrases.filter(({ says }) => says === 'content').map(({ stem }) => stem))];

  const find = (words: readonly StemmedWord[]): FoundConcept[] => {
    const amounts = new Map<string, number>();
    const add = (concept: string, amount: number): void => {
      amounts.set(concept, (amounts.get(concept) ?? 0) + amount);
    };
    const taken = new Set<number>();
    words.forEach(({ stem }, start) => {
      if (taken.has(start)) return;
      for (const term of byFirst.get(stem) ?? []) {
        const places = placesOf(words, start, term.stems);
        if (places === undefined) continue;
        for (const place of places) taken.add(place);
        const share = 1 / Math.sqrt(term.concepts.length);
        for (const concept of term.concepts) {
          add(concept, share);
          for (const wider of thesaurus[concept]?.under ?? []) add(wider, share * widerShare);
        }
        return;
      }
    });
    return [...amounts].map(([concept, amount]) => ({ concept, amount }));
  };

  return { stems, find };
}
