import type { RequestContext } from '../../core/context.ts';
import type { Embedder } from '../../core/search/embed/embedder.ts';
import { veterinaryEmbedder } from './veterinary-embedder.ts';

let local: Embedder | undefined;

/** The embedder of this deployment. */
export function openEmbedder(_ctx: RequestContext): Embedder {
  local ??= veterinaryEmbedder();
  return local;
}
