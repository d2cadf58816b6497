import { stemmedWords } from './stemmed-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { asAskedOfThesaurus } from './words-as-meant.ts';
import { foldWord, writtenWords } from './words-of.ts';

/** What somebody typed, as full text is asked: words and concepts, each with how much it says. */
export type ReadSearch = Readonly<{
  words: readonly Readonly<{ word: string; weight: number }>[];
  concepts: readonly Readonly<{ concept: string; weight: number }>[];
}>;

/** Reads texts and searches by a thesaurus, for full text. */
export type SearchReader = Readonly<{
  /** The concepts of a text as PostgreSQL takes a tsvector: `'#colic':1,2 '#horse':1`, as often as it speaks of them. */
  concepts: (text: string) => string;
  search: (typed: string) => ReadSearch;
  /** Whether a written word is one of those looked for, or a part of what names a concept that is. */
  marker: (typed: string) => (written: string) => boolean;
}>;

/** How often a text may speak of something before more of it says nothing. */
const mostOften = 12;

/** Words that count of what was typed; a long question repeats itself. */
const mostWords = 24;

/** Reads by a vocabulary, for full text. */
export function searchReader({ thesaurus, finder, ofStem, ofConcept, meant }: Vocabulary): SearchReader {
  const found = (text: string) => finder.find(asAskedOfThesaurus(stemmedWords(text), meant));

  const concepts: SearchReader['concepts'] = (text) =>
    found(text)
      .filter(({ amount }) => amount >= 0.5)
      .map(({ concept, amount }) => {
        const often = Math.min(Math.round(amount), mostOften);
        return `'#${concept}':${Array.from({ length: often }, (_, at) => at + 1).join()}`;
      })
      .join(' ');

  const search: SearchReader['search'] = (typed) => {
    const stems = stemmedWords(typed);
    const words = new Map<string, number>();
    writtenWords(typed).forEach((written, at) => {
      const word = stems[at];
      if (word?.says === 'content') words.set(foldWord(written), ofStem(meant(word.stem).stem));
    });
    return {
      words: [...words].slice(0, mostWords).map(([word, weight]) => ({ word, weight })),
      concepts: found(typed)
        .slice(0, mostWords)
        .map(({ concept, amount }) => ({
          concept,
          weight: ofConcept(concept) * (thesaurus[concept]?.weight ?? 1) * Math.min(amount, 1),
        })),
    };
  };

  const marker: SearchReader['marker'] = (typed) => {
    const wanted = new Set(found(typed).map(({ concept }) => concept));
    const stems = new Set(
      stemmedWords(typed)
        .filter(({ says }) => says === 'content')
        .flatMap(({ stem }) => [stem, meant(stem).stem]),
    );
    const isWanted = (word: ReturnType<typeof stemmedWords>[number]): boolean =>
      word.says === 'content' &&
      (stems.has(word.stem) ||
        finder.find([word]).some(({ concept, amount }) => amount >= 0.5 && wanted.has(concept)));
    return (written) => stemmedWords(written).some(isWanted);
  };

  return { concepts, search, marker };
}
