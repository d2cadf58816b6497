import type { Context } from 'hono';
import { receiveResend } from '../core/notify/webhooks/receive-resend.ts';
import { receiveTwilio } from '../core/notify/webhooks/receive-twilio.ts';
import { receiveWhatsapp } from '../core/notify/webhooks/receive-whatsapp.ts';
import type { AppEnv } from './app-env.ts';
import { readBody } from './read-body.ts';
import { standardWebhook } from './standard-webhook.ts';

/** Reports of messages are small; WhatsApp sends several at once. */
const maxBytes = 256 * 1024;

/** POST /webhooks/resend: what became of mails. Resend signs by Svix. */
export const resendWebhook = standardWebhook(receiveResend, maxBytes, 'svix');

/** POST /webhooks/twilio: what became of SMS, and what people write to our number. The answer is TwiML that says nothing. */
export async function twilioWebhook(c: Context<AppEnv>): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  await receiveTwilio(c.get('base'), {
    path: pathname + search,
    body: await readBody(c.req.raw.body, maxBytes),
    signature: c.req.header('x-twilio-signature') ?? '',
  });
  return c.body('<Response/>', 200, { 'content-type': 'text/xml' });
}

/** POST /webhooks/whatsapp. */
export async function whatsappWebhook(c: Context<AppEnv>): Promise<Response> {
  const body = await readBody(c.req.raw.body, maxBytes);
  const signature = c.req.header('x-hub-signature-256') ?? '';
  return c.json({ outcome: await receiveWhatsapp(c.get('base'), { body, signature }) });
}

/** GET /webhooks/whatsapp: Meta asks once whether the address is ours. */
export function whatsappChallenge(c: Context<AppEnv>): Response {
  const token = c.get('base').settings.messages.whatsapp?.verifyToken ?? '';
  const asked =
    c.req.query('hub.mode') === 'subscribe' && token !== '' && c.req.query('hub.verify_token') === token;
  return asked ? c.text(c.req.query('hub.challenge') ?? '') : c.text('', 403);
}
