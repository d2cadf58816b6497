import type { RequestContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { describeError } from '../../core/log.ts';
import { vectorText } from '../../core/search/embed/vector-text.ts';
import { openEmbedder } from './open-embedder.ts';

/** How long somebody who types waits for the model, in ms; then it is by words alone. */
const patienceMs = 1_200;

/** What was typed as a point of a model; no vector where it says nothing, or (`isAway`) where the model does not answer. */
export type WantedVector = Readonly<{ vector: string | null; model: string; isAway: boolean }>;

/**
 * Asks the model for what was typed.
 * @param modelThen the model of the page before (`-`: none took part), which must be the same; undefined on the first
 * @throws UNAVAILABLE when the page before was by meaning, and this one cannot be
 */
export async function vectorOf(
  ctx: RequestContext,
  typed: string,
  modelThen: string | undefined,
): Promise<WantedVector> {
  const embedder = openEmbedder(ctx);
  const { model } = embedder;
  if (modelThen === '-') return { vector: null, model, isAway: false };
  if (modelThen !== undefined && modelThen !== model)
    throw new AppError('UNAVAILABLE', { internal: `The page before was by ${modelThen}` });
  try {
    const [vector] = await Promise.race([
      embedder.embed([typed]),
      scheduler.wait(patienceMs).then(() => {
        throw new Error(`No vector within ${patienceMs} ms`);
      }),
    ]);
    return { vector: vector === undefined ? null : vectorText(vector), model, isAway: false };
  } catch (cause) {
    if (modelThen !== undefined) throw new AppError('UNAVAILABLE', { cause });
    ctx.log.warn('embedder-away', describeError(cause));
    return { vector: null, model, isAway: true };
  }
}
