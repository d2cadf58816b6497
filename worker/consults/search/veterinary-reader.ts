import { termWeightsSchema } from '../../core/search/embed/term-weights.ts';
import { type SearchReader, searchReader } from '../../core/search/words/search-reader.ts';
import weights from './term-weights.json' with { type: 'json' };
import { veterinaryThesaurus } from './thesaurus/veterinary-thesaurus.ts';

let reader: SearchReader | undefined;

/** Reads texts and searches by the words of animals and their ailments; made when it is first asked for, once an isolate. */
export function veterinaryReader(): SearchReader {
  reader ??= searchReader(veterinaryThesaurus, termWeightsSchema.parse(weights));
  return reader;
}
