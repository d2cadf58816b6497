import * as z from 'zod';
import { dimensions, type Embedder, EmbedderAway, type Vector } from './embedder.ts';

/** Where vectors are made: an endpoint that speaks OpenAI's API (OpenAI, Workers AI, a server of one's own), its key, and the model. */
export interface EmbeddingsEndpoint {
  /** Up to `/v1`, without a slash at the end. */
  readonly url: string;
  readonly key: string;
  readonly model: string;
}

const answerSchema = z.object({
  data: z.array(z.object({ index: z.int(), embedding: z.array(z.number()).min(1) })),
});

/** A batch is long; whoever waits for a search gives up sooner. */
const timeoutMs = 20_000;

/** Fewer numbers are padded with zeros, which changes no angle; then unit length. */
function vectorOf(numbers: readonly number[]): Vector {
  const length = Math.hypot(...numbers);
  const vector = new Float32Array(dimensions);
  if (length > 0) vector.set(numbers.map((value) => value / length));
  return vector;
}

/** Models that take no number of dimensions answer in their own. */
const takesDimensions = (model: string): boolean => /text-embedding-3/.test(model);

/** An embedder behind an endpoint (https://platform.openai.com/docs/api-reference/embeddings/create). */
export function remoteEmbedder({ url, key, model }: EmbeddingsEndpoint): Embedder {
  const ask = async (input: readonly string[]): Promise<unknown> => {
    let answer: Response;
    try {
      answer = await fetch(`${url}/embeddings`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ model, input, ...(takesDimensions(model) && { dimensions }) }),
        signal: AbortSignal.timeout(timeoutMs),
      });
    } catch (cause) {
      throw new EmbedderAway('no answer', { cause });
    }
    // Refused for its key, for too many or for a failure of theirs: no text can help that.
    if ([401, 403, 404, 408, 429].includes(answer.status) || answer.status >= 500)
      throw new EmbedderAway(`HTTP ${answer.status}`);
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return answer.json();
  };
  return {
    model,
    leaves: true,
    async embed(texts) {
      // An empty text is refused; a blank one is not.
      const { data } = answerSchema.parse(await ask(texts.map((text) => text || ' ')));
      // A fault of the settings, or of theirs: no text can help these either.
      const longest = Math.max(...data.map(({ embedding }) => embedding.length));
      if (longest > dimensions) throw new EmbedderAway(`vectors of ${longest} numbers`);
      const vectors = data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => vectorOf(embedding));
      if (vectors.length !== texts.length)
        throw new EmbedderAway(`${vectors.length} vectors of ${texts.length} texts`);
      return vectors;
    },
  };
}
