import { veterinaryThesaurus } from '../../worker/consults/search/thesaurus/veterinary-thesaurus.ts';
import { conceptFinder } from '../../worker/core/search/words/concept-finder.ts';
import { stemmedWords } from '../../worker/core/search/words/stemmed-words.ts';

const finder = conceptFinder(veterinaryThesaurus);

/** The terms of a text for plain full text: its stems, without the words that say nothing. */
export function stemTerms(text: string): string[] {
  return stemmedWords(text)
    .filter(({ says }) => says === 'content')
    .map(({ stem }) => stem);
}

/** The terms of a text for full text with the thesaurus: its stems and the concepts that it names, each as often as it does. */
export function thesaurusTerms(text: string): string[] {
  const concepts = finder
    .find(stemmedWords(text))
    .flatMap(({ concept, amount }) => Array.from({ length: Math.round(amount) }, () => `concept ${concept}`));
  return [...stemTerms(text), ...concepts];
}
