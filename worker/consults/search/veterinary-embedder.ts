import type { Embedder } from '../../core/search/embed/embedder.ts';
import { localEmbedder } from '../../core/search/embed/local-embedder.ts';
import { termWeightsSchema } from '../../core/search/embed/term-weights.ts';
import weights from './term-weights.json' with { type: 'json' };
import { veterinaryThesaurus } from './thesaurus/veterinary-thesaurus.ts';

/** The embedder that needs no provider, with the words of animals and their ailments. It takes a moment to make: once an isolate is enough. */
export function veterinaryEmbedder(): Embedder {
  return localEmbedder(veterinaryThesaurus, termWeightsSchema.parse(weights));
}
