import { redact } from '../../core/ai/redact.ts';
import type { RequestContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { describeError } from '../../core/log.ts';
import { vectorText } from '../../core/search/embed/vector-text.ts';
import { within } from '../../core/within.ts';
import { currentModel } from './current-model.ts';
import { embedderOf, openEmbedder } from './open-embedder.ts';

/** How long somebody who types waits for the model, in ms; then it is by words alone. */
const patienceMs = 1_200;

/**
 * What was typed as a point of a model: no vector where it says nothing, or (`isAway`) where the model does not answer. `isFilling`: the model has not read
 * everything yet.
 */
export type WantedVector = Readonly<{
  vector: string | null;
  model: string;
  isAway: boolean;
  isFilling: boolean;
}>;

/**
 * Asks a model for what was typed: that by which searches go, or while nobody here can ask that one, the one that is to take its place.
 * @param modelThen the model of the page before (`-`: none took part), which must be the same; undefined on the first
 * @throws UNAVAILABLE when the page before was by meaning, and this one cannot be
 */
export async function vectorOf(
  ctx: RequestContext,
  typed: string,
  modelThen: string | undefined,
): Promise<WantedVector> {
  const current = await currentModel(ctx).catch(() => null);
  const wanted = modelThen === undefined || modelThen === '-' ? current : modelThen;
  const embedder = (wanted === null ? undefined : embedderOf(ctx, wanted)) ?? openEmbedder(ctx);
  const { model } = embedder;
  const state = { model, isFilling: model !== current };
  if (modelThen === '-') return { vector: null, isAway: false, ...state };
  if (modelThen !== undefined && modelThen !== model)
    throw new AppError('UNAVAILABLE', { internal: `The page before was by ${modelThen}` });
  try {
    const [vector] = await within(
      patienceMs,
      embedder.embed([embedder.leaves ? redact(typed, []) : typed]),
      `No vector within ${patienceMs} ms`,
    );
    return { vector: vector === undefined ? null : vectorText(vector), isAway: false, ...state };
  } catch (cause) {
    if (modelThen !== undefined) throw new AppError('UNAVAILABLE', { cause });
    ctx.log.warn('embedder-away', describeError(cause));
    return { vector: null, isAway: true, ...state };
  }
}
