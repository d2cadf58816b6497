import type { Embedder } from '../../core/search/embed/embedder.ts';
import { localEmbedder } from '../../core/search/embed/local-embedder.ts';
import { veterinaryVocabulary } from './veterinary-vocabulary.ts';

/** The embedder that needs no provider, with the words of animals and their ailments. */
export const veterinaryEmbedder = (): Embedder => localEmbedder(veterinaryVocabulary());
