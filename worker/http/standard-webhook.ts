import type { Context } from 'hono';
import type { RequestContext } from '../core/context.ts';
import type { SignedWebhook } from '../core/signed-webhook.ts';
import type { AppEnv } from './app-env.ts';
import { readBody } from './read-body.ts';

/** Takes a webhook in and answers what became of it. Throws when it is not signed. */
type Receiver = (ctx: RequestContext, input: SignedWebhook) => Promise<string>;

/**
 * A route for webhooks that are signed as https://www.standardwebhooks.com say: 200 once what they say is written down; otherwise whoever sends them comes back.
 * `named`: how the names of their headers begin; Svix, which is older than the standard, has a beginning of its own.
 */
export const standardWebhook =
  (receive: Receiver, maxBytes: number, named: 'webhook' | 'svix' = 'webhook') =>
  async (c: Context<AppEnv>): Promise<Response> => {
    const body = await readBody(c.req.raw.body, maxBytes);
    const header = (name: string) => c.req.header(`${named}-${name}`) ?? '';
    const outcome = await receive(c.get('base'), {
      body,
      headers: {
        'webhook-id': header('id'),
        'webhook-timestamp': header('timestamp'),
        'webhook-signature': header('signature'),
      },
    });
    return c.json({ outcome });
  };
