import type { Context } from 'hono';
import { receiveCallEvent } from '../consults/calls/receive-call-event.ts';
import type { AppEnv } from './app-env.ts';
import { readBody } from './read-body.ts';

/** An event carries the room and one person. */
const maxBytes = 64 * 1024;

/** POST /webhooks/livekit: who came into a call and left it, and that a room is no more. */
export async function livekitWebhook(c: Context<AppEnv>): Promise<Response> {
  const body = await readBody(c.req.raw.body, maxBytes);
  const authorization = c.req.header('authorization') ?? '';
  return c.json({ outcome: await receiveCallEvent(c.get('base'), { body, authorization }) });
}
