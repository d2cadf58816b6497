import type { Context } from 'hono';
import { receiveIdentityWebhook } from '../core/identity/receive-webhook.ts';
import type { AppEnv } from './app-env.ts';
import { readBody } from './read-body.ts';

/** An account is small. */
const maxBytes = 64 * 1024;

/** POST /webhooks/identity: 200 once what the event says is written down; otherwise the auth provider comes back. */
export async function identityWebhook(c: Context<AppEnv>): Promise<Response> {
  const body = await readBody(c.req.raw.body, maxBytes);
  const header = (name: string) => c.req.header(name) ?? '';
  const outcome = await receiveIdentityWebhook(c.get('base'), {
    body,
    headers: {
      'webhook-id': header('webhook-id'),
      'webhook-timestamp': header('webhook-timestamp'),
      'webhook-signature': header('webhook-signature'),
    },
  });
  return c.json({ outcome });
}
