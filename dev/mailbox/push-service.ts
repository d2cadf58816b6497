import { createECDH, createPublicKey, type ECDH, randomBytes, randomUUID, verify } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import { answered, type MailboxEnv, troubleOf } from './answer.ts';
import type { Inbox } from './inbox.ts';
import { openPush } from './open-push.ts';

const notification = z.object({ title: z.string(), body: z.string(), path: z.string(), tag: z.string() });

interface Subscriber {
  readonly keys: ECDH;
  readonly auth: Buffer;
  gone: boolean;
}

/** Whether a VAPID header (RFC 8292) was signed by the key that it names, for this service and for at most a day. */
function isVapid(header: string, origin: string): boolean {
  const [, token = '', key = ''] = /^vapid t=([^,\s]+), ?k=([\w-]+)$/.exec(header) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  if (point.length !== 65) return false;
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const { aud, exp } = z
    .object({ aud: z.string(), exp: z.number() })
    .parse(JSON.parse(Buffer.from(claims, 'base64url').toString()));
  const now = Date.now() / 1_000;
  return signed && aud === origin && exp > now && exp <= now + 86_400;
}

/** A push service (RFC 8030) and the browsers behind it: it makes subscriptions, and opens what comes for them as the browser would. */
export function pushRoutes(inbox: Inbox, origin: () => string): Hono<MailboxEnv> {
  const routes = new Hono<MailboxEnv>();
  const subscribers = new Map<string, Subscriber>();

  routes.post('/push/subscriptions', (c) => {
    const id = randomUUID();
    const keys = createECDH('prime256v1');
    keys.generateKeys();
    const auth = randomBytes(16);
    subscribers.set(id, { keys, auth, gone: false });
    return c.json({
      endpoint: `${origin()}/push/${id}`,
      keys: { p256dh: keys.getPublicKey('base64url'), auth: auth.toString('base64url') },
    });
  });
  routes.delete('/push/:id', (c) => {
    const subscriber = subscribers.get(c.req.param('id'));
    if (subscriber !== undefined) subscriber.gone = true;
    return c.body(null, 204);
  });
  routes.post('/push/:id', async (c) => {
    const trouble = troubleOf(c, inbox, 'push', {});
    if (trouble !== null) return trouble;
    const subscriber = subscribers.get(c.req.param('id'));
    if (subscriber === undefined || subscriber.gone) return c.body(null, 410);
    if (!isVapid(c.req.header('authorization') ?? '', origin())) return c.body(null, 403);
    const topic = c.req.header('topic') ?? '';
    if (c.req.header('content-encoding') !== 'aes128gcm' || !/^\d+$/.test(c.req.header('ttl') ?? ''))
      return c.body(null, 400);
    if (!/^[\w-]{0,32}$/.test(topic)) return c.body(null, 400);
    const body = Buffer.from(await c.req.arrayBuffer());
    if (body.length > 4_096) return c.body(null, 413);
    const {
      title,
      body: text,
      path,
      tag,
    } = notification.parse(JSON.parse(openPush(body, subscriber.keys, subscriber.auth)));
    const facts = { path, tag, topic, urgency: c.req.header('urgency') ?? '' };
    // Told again, the browser shows it in the place of the first one.
    const first = inbox.messages.findIndex(
      (one) => one.channel === 'push' && one.facts.tag === tag && one.to === c.req.param('id'),
    );
    if (first >= 0) inbox.messages.splice(first, 1);
    inbox.keep({
      id: randomUUID(),
      channel: 'push',
      at: new Date().toISOString(),
      to: c.req.param('id'),
      title,
      text,
      html: '',
      facts,
    });
    return answered(c, inbox, 'push', c.body(null, 201));
  });
  return routes;
}
