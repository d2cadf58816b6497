import type { Context } from 'hono';
import type { RequestContext } from '../core/context.ts';
import type { SignedWebhook } from '../core/signed-webhook.ts';
import type { AppEnv } from './app-env.ts';
import { readBody } from './read-body.ts';

/** Takes a webhook in and answers what became of it. Throws when it is not signed. */
type Receiver = (ctx: RequestContext, input: SignedWebhook) => Promise<string>;

/** A route for webhooks that are signed as https://www.standardwebhooks.com say: 200 once what they say is written down; otherwise whoever sends them comes back. */
export const standardWebhook =
  (receive: Receiver, maxBytes: number) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    const body = await readBody(c.req.raw.body, maxBytes);
    const header = (name: string) => c.req.header(name) ?? '';
    const outcome = await receive(c.get('base'), {
      body,
      headers: {
        'webhook-id': header('webhook-id'),
        'webhook-timestamp': header('webhook-timestamp'),
        'webhook-signature': header('webhook-signature'),
      },
    });
    return c.json({ outcome });
  };
