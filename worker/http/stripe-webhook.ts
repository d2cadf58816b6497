import type { Context } from 'hono';
import { receiveWebhook } from '../core/billing/webhooks/receive-webhook.ts';
import type { AppEnv } from './app-env.ts';
import { readBody } from './read-body.ts';

/** Stripe's events stay far below this. */
const maxBytes = 1024 * 1024;

/** POST /webhooks/stripe: 200 once the event is kept and somebody was told to work on it; otherwise Stripe comes back. */
export async function stripeWebhook(c: Context<AppEnv>): Promise<Response> {
  const body = await readBody(c.req.raw.body, maxBytes);
  const outcome = await receiveWebhook(c.get('base'), { body, signature: c.req.header('stripe-signature') });
  return c.json({ outcome });
}
