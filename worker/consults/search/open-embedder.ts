import type { RequestContext } from '../../core/context.ts';
import type { Embedder } from '../../core/search/embed/embedder.ts';
import { remoteEmbedder } from '../../core/search/embed/remote-embedder.ts';
import { veterinaryEmbedder } from './veterinary-embedder.ts';

let local: Embedder | undefined;

function localOne(): Embedder {
  local ??= veterinaryEmbedder();
  return local;
}

/** The embedder that this deployment reads texts by: the endpoint of its settings, else the one that needs nobody. */
export function openEmbedder({ settings: { embeddings } }: Pick<RequestContext, 'settings'>): Embedder {
  return embeddings === null ? localOne() : remoteEmbedder(embeddings);
}

/** The embedder that made the vectors of a model; undefined where this deployment cannot ask it. */
export function embedderOf(
  { settings: { embeddings } }: Pick<RequestContext, 'settings'>,
  model: string,
): Embedder | undefined {
  if (model.startsWith('local-')) return localOne().model === model ? localOne() : undefined;
  return embeddings === null ? undefined : remoteEmbedder({ ...embeddings, model });
}
