import type { Context } from 'hono';
import type { RequestContext } from '../core/context.ts';
import type { AppEnv } from './app-env.ts';
import { readBody } from './read-body.ts';

/** An event carries the room and one person. */
const maxBytes = 64 * 1024;

/** Takes an event in and answers what became of it. Throws when it is not signed. */
type Receiver = (ctx: RequestContext, input: { body: string; authorization: string }) => Promise<string>;

/** POST /webhooks/livekit: who came into a call and left it, and that a room is no more. `receive`: the product whose calls these are. */
export const livekitWebhook =
  (receive: Receiver) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    const body = await readBody(c.req.raw.body, maxBytes);
    const authorization = c.req.header('authorization') ?? '';
    return c.json({ outcome: await receive(c.get('base'), { body, authorization }) });
  };
