import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import * as z from 'zod';
import { listen } from '../listen.ts';
import { answerTo } from './answer-to.ts';
import { askedSchema, ImageRefused, lastOf } from './asked-messages.ts';

/** The running stand-in. */
export interface RunningChatModel {
  /** What the Worker is to be told: CHAT_MODEL_URL. */
  readonly url: string;
  close(): Promise<void>;
}

/** What it does with a request instead of answering as usual: another status, later, or with these words. */
const behaviour = z.object({
  status: z.int().optional(),
  waitMs: z.int().optional(),
  content: z.string().optional(),
});
type Behaviour = z.infer<typeof behaviour>;

/** What is known of those who ask with one key: what they sent, and how the next of them fare. */
interface Account {
  readonly sent: string[];
  next: Behaviour[];
}

const refusal = (message: string, type: string, code: string | null = null) => ({
  error: { message, type, param: null, code },
});

/**
 * Starts an endpoint that speaks OpenAI's API of chats (https://platform.openai.com/docs/api-reference/chat/create) and understands what the Worker asks: it repeats what
 * was said, and of a picture it says how large it is. Whoever asks is known by their key. `PUT /control/<key>` `{ next }` says how the next requests fare, `GET /control/<key>` gives what was sent.
 */
export async function startChatModel(port: number): Promise<RunningChatModel> {
  const accounts = new Map<string, Account>();
  const account = (key: string): Account => {
    const known = accounts.get(key) ?? { sent: [], next: [] };
    accounts.set(key, known);
    return known;
  };
  const app = new Hono();
  app.post('/v1/chat/completions', async (c) => {
    const [, key] = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '') ?? [];
    if (key === undefined) return c.json(refusal('No API key', 'invalid_request_error'), 401);
    const body = await c.req.text();
    const { sent, next } = account(key);
    sent.push(body);
    const { status, waitMs, content } = next.shift() ?? {};
    if (waitMs !== undefined) await new Promise((later) => setTimeout(later, waitMs).unref());
    if (status !== undefined) return c.json(refusal(`HTTP ${status}`, 'server_error'), status as never);
    const request = askedSchema.parse(JSON.parse(body));
    let said: string;
    try {
      said = content ?? answerTo(lastOf(request));
    } catch (error) {
      if (!(error instanceof ImageRefused)) throw error;
      return c.json(refusal(error.message, 'invalid_request_error', error.code), 400);
    }
    return c.json({
      id: crypto.randomUUID(),
      object: 'chat.completion',
      created: Math.floor(Date.now() / 1000),
      model: request.model,
      choices: [
        {
          index: 0,
          finish_reason: 'stop',
          message: { role: 'assistant', content: said },
        },
      ],
      usage: { prompt_tokens: body.length, completion_tokens: 0, total_tokens: body.length },
    });
  });
  app.put('/control/:key', async (c) => {
    const { next } = z.object({ next: z.array(behaviour) }).parse(await c.req.json());
    account(c.req.param('key')).next = next;
    return c.body(null, 204);
  });
  app.get('/control/:key', (c) => c.json(account(c.req.param('key')).sent));
  const server = createServer(getRequestListener(app.fetch));
  const url = `http://127.0.0.1:${await listen(server, port)}`;
  return {
    url: `${url}/v1`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
