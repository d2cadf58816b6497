import { type SearchReader, searchReader } from '../../core/search/words/search-reader.ts';
import { veterinaryVocabulary } from './veterinary-vocabulary.ts';

/** Reads texts and searches by the words of animals and their ailments. */
export const veterinaryReader = (): SearchReader => searchReader(veterinaryVocabulary());
