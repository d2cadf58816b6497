import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { stemmedWords } from '../../worker/core/search/words/stemmed-words.ts';

/** How the endpoint behaves: as documented, refusing everybody with a status, or not answering at all. */
type Mood = 'ok' | 429 | 500 | 'silent';

/** An endpoint that speaks OpenAI's API for embeddings, as Workers AI and servers of one's own do. */
export interface EmbeddingsStandIn {
  /** Up to `/v1`. */
  readonly url: string;
  readonly key: string;
  mood: Mood;
  /** A word whose texts are refused; empty: none. */
  poison: string;
  /** Numbers of each vector. */
  dimensions: number;
  /** What was asked so far. */
  readonly inputs: string[];
  /** When the next call has arrived. */
  arrived(): Promise<void>;
  close(): Promise<void>;
}

/** https://platform.openai.com/docs/api-reference/embeddings/create */
const asked = z.strictObject({
  model: z.string().min(1),
  input: z.array(z.string().min(1)).min(1).max(2048),
  dimensions: z.int().positive().optional(),
});

/** A vector by the stems of a text: what has words in common is near. */
function vectorOf(typed: string, dimensions: number): number[] {
  const vector = Array.from({ length: dimensions }, () => 0);
  for (const { stem } of stemmedWords(typed)) {
    const at = [...stem].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % dimensions, 7);
    vector[at] = (vector[at] ?? 0) + 2;
  }
  return vector;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const refused = (message: string, type: string) => ({ error: { message, type, param: null, code: null } });

export async function startEmbeddings(): Promise<EmbeddingsStandIn> {
  const server = createServer(async (request, response) => {
    const body = await text(request);
    server.emit('arrived');
    if (standIn.mood === 'silent') return;
    if (typeof standIn.mood === 'number')
      return send(response, standIn.mood, refused('Try again later', 'server_error'));
    if (request.headers.authorization !== `Bearer ${standIn.key}`)
      return send(response, 401, refused('Incorrect API key provided', 'invalid_request_error'));
    const call = asked.safeParse(JSON.parse(body));
    if (request.url !== '/v1/embeddings' || !call.success)
      return send(response, 400, refused('Invalid input', 'invalid_request_error'));
    const { input, model, dimensions = standIn.dimensions } = call.data;
    standIn.inputs.push(...input);
    if (standIn.poison !== '' && input.some((one) => one.includes(standIn.poison)))
      return send(response, 400, refused('Invalid input', 'invalid_request_error'));
    const data = input.map((one, index) => ({
      object: 'embedding',
      index,
      embedding: vectorOf(one, dimensions),
    }));
    // In whichever order: a vector is named by its index.
    send(response, 200, {
      object: 'list',
      model,
      data: data.toReversed(),
      usage: { prompt_tokens: 1, total_tokens: 1 },
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const standIn: EmbeddingsStandIn = {
    url: `http://127.0.0.1:${port}/v1`,
    key: 'key-of-the-stand-in',
    mood: 'ok',
    poison: '',
    dimensions: 384,
    inputs: [],
    arrived: async () => void (await once(server, 'arrived')),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return standIn;
}
