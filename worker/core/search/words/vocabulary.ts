import { readTermWeights, type TermWeights } from '../embed/term-weights.ts';
import { conceptFinder } from './concept-finder.ts';
import type { Thesaurus } from './thesaurus.ts';
import { stemsAsMeant } from './words-as-meant.ts';

/** A thesaurus and the weights of words, prepared for whoever reads texts by them. It takes a moment: once an isolate is enough. */
export function openVocabulary(thesaurus: Thesaurus, weights: TermWeights) {
  const finder = conceptFinder(thesaurus);
  const { knownStems, ofStem, ofConcept } = readTermWeights(weights);
  const meant = stemsAsMeant(knownStems, finder.stems);
  return { thesaurus, weights, finder, knownStems, ofStem, ofConcept, meant };
}
export type Vocabulary = Readonly<ReturnType<typeof openVocabulary>>;
