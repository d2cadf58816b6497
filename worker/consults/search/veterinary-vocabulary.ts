import { termWeightsSchema } from '../../core/search/embed/term-weights.ts';
import { openVocabulary, type Vocabulary } from '../../core/search/words/vocabulary.ts';
import weights from './term-weights.json' with { type: 'json' };
import { veterinaryThesaurus } from './thesaurus/veterinary-thesaurus.ts';

let vocabulary: Vocabulary | undefined;

/** The words of animals and their ailments; prepared when they are first asked for, once an isolate. */
export function veterinaryVocabulary(): Vocabulary {
  vocabulary ??= openVocabulary(veterinaryThesaurus, termWeightsSchema.parse(weights));
  return vocabulary;
}
