import { stemmedWords } from '../../core/search/words/stemmed-words.ts';
import { asAskedOfThesaurus } from '../../core/search/words/words-as-meant.ts';
import { type Facts, factsOf } from '../clinical-facts/facts-of.ts';
import { sentencesOf } from '../clinical-facts/sentences.ts';
import { veterinaryVocabulary } from '../search/veterinary-vocabulary.ts';
import type { Said } from './conversation.ts';
import { speaksToWriter } from './cues.ts';

/** A sentence of a message, read. */
export interface Sentence {
  readonly text: string;
  readonly said: Said;
  /** Its content words by their stems, as meant and as asked of the thesaurus. */
  readonly stems: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  /** Those of the concepts that it names beyond doubt. */
  readonly sure: ReadonlySet<string>;
  readonly facts: Facts;
  readonly isQuestion: boolean;
  /** How much it says of an animal: the rarity of what it names. */
  readonly weight: number;
}

/** What a text is about: its content words and the concepts that they name. */
export function subjectOf(text: string): Pick<Sentence, 'stems' | 'concepts' | 'sure' | 'weight'> {
  const { finder, meant, ofConcept, ofStem } = veterinaryVocabulary();
  const words = stemmedWords(text);
  const asked = asAskedOfThesaurus(words, meant);
  const content = words.filter(({ says }) => says === 'content').map(({ stem }) => stem);
  const concepts = finder.find(asked).filter(({ amount }) => amount >= 0.5);
  return {
    stems: new Set([...content, ...asked.filter(({ says }) => says === 'content').map(({ stem }) => stem)]),
    concepts: new Set(concepts.map(({ concept }) => concept)),
    sure: new Set(concepts.filter(({ amount }) => amount >= 0.75).map(({ concept }) => concept)),
    weight:
      concepts.reduce((sum, { concept, amount }) => sum + ofConcept(concept) * Math.min(amount, 1), 0) +
      content.reduce((sum, stem) => sum + Math.min(ofStem(stem), 3) / 10, 0),
  };
}

/** The sentences of what was said, in order. What speaks to whoever writes the draft, and is not the vet's, is left out. */
export function readSentences(messages: readonly Said[]): Sentence[] {
  return messages.flatMap((said) =>
    sentencesOf(said.body)
      .filter((text) => said.role === 'vet' || !speaksToWriter(text))
      .map((text) => ({
        text,
        said,
        ...subjectOf(text),
        facts: factsOf(text),
        isQuestion: text.includes('?'),
      })),
  );
}
