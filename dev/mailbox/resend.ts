import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import { answered, type MailboxEnv, troubleOf } from './answer.ts';
import type { Inbox } from './inbox.ts';

const address = z.string().regex(/^(?:[^<>]*<)?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>?$/);
const mail = z.strictObject({
  from: address,
  to: z.array(address).min(1).max(50),
  subject: z
    .string()
    .min(1)
    .regex(/^[^\r\n]*$/),
  html: z.string().min(1),
  text: z.string().min(1),
  headers: z.record(z.string(), z.string()).default({}),
  tags: z
    .array(
      z.strictObject({ name: z.string().regex(/^[\w-]{1,256}$/), value: z.string().regex(/^[\w-]{1,256}$/) }),
    )
    .default([]),
});

/** The part of Resend's API that sends one mail (resend.com/docs/api-reference/emails/send-email), with its idempotency keys. */
export function resendRoutes(inbox: Inbox, apiKey: string): Hono<MailboxEnv> {
  const routes = new Hono<MailboxEnv>();
  const taken = new Map<string, { body: string; id: string }>();
  const refuse = (name: string, message: string, statusCode: number) => ({ statusCode, name, message });

  routes.post('/emails', async (c) => {
    const trouble = troubleOf(c, inbox, 'resend', refuse('rate_limit_exceeded', 'Too many requests', 429));
    if (trouble !== null) return trouble;
    if (c.req.header('authorization') !== `Bearer ${apiKey}`)
      return c.json(refuse('invalid_api_key', 'API key is invalid', 403), 403);
    const body = await c.req.text();
    const key = c.req.header('idempotency-key') ?? '';
    if (key.length > 256) return c.json(refuse('invalid_idempotency_key', 'Too long', 400), 400);
    const before = key === '' ? undefined : taken.get(key);
    if (before !== undefined) {
      if (before.body !== body)
        return c.json(refuse('invalid_idempotent_request', 'Used with another payload', 409), 409);
      return answered(c, inbox, 'resend', c.json({ id: before.id }));
    }
    const parsed = mail.safeParse(JSON.parse(body));
    if (!parsed.success) return c.json(refuse('validation_error', z.prettifyError(parsed.error), 422), 422);
    const { to, subject, html, text, headers, tags, from } = parsed.data;
    const id = randomUUID();
    taken.set(key, { body, id });
    const facts = { from, headers, tags: Object.fromEntries(tags.map(({ name, value }) => [name, value])) };
    inbox.keep({
      id,
      channel: 'email',
      at: new Date().toISOString(),
      to: to.join(', '),
      title: subject,
      text,
      html,
      facts,
    });
    return answered(c, inbox, 'resend', c.json({ id }));
  });
  return routes;
}
