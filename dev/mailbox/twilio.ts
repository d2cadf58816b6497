import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { answered, type MailboxEnv, troubleOf } from './answer.ts';
import type { Inbox } from './inbox.ts';

const isPhone = (text: string) => /^\+[1-9]\d{6,14}$/.test(text);
const known = new Set(['To', 'From', 'MessagingServiceSid', 'Body', 'ValidityPeriod', 'StatusCallback']);

/** Twilio's Message resource (twilio.com/docs/messaging/api/message-resource): sending one, and the list of what was sent to a number. */
export function twilioRoutes(inbox: Inbox, account: { sid: string; authToken: string }): Hono<MailboxEnv> {
  const routes = new Hono<MailboxEnv>();
  const wanted = `Basic ${btoa(`${account.sid}:${account.authToken}`)}`;
  /** Who wrote STOP: Twilio itself refuses to write to them. */
  const stopped = new Set<string>();
  const refusal = (code: number, message: string, status: number) => ({ code, message, status });

  routes.use('*', async (c, next) => {
    const trouble = troubleOf(c, inbox, 'twilio', refusal(20429, 'Too many requests', 429));
    if (trouble !== null) return trouble;
    if (c.req.header('authorization') !== wanted) return c.json(refusal(20003, 'Authenticate', 401), 401);
    return next();
  });
  const path = `/2010-04-01/Accounts/${account.sid}/Messages.json`;
  routes.post(path, async (c) => {
    const fields = new URLSearchParams(await c.req.text());
    const field = (name: string) => fields.get(name) ?? '';
    const [to, body] = [field('To'), field('Body')];
    if ([...fields.keys()].some((name) => !known.has(name)))
      return c.json(refusal(20001, 'Unknown parameter', 400), 400);
    if (!isPhone(to)) return c.json(refusal(21211, "Invalid 'To' Phone Number", 400), 400);
    if (field('From') === '' && field('MessagingServiceSid') === '')
      return c.json(refusal(21603, "A 'From' is required", 400), 400);
    if (body === '' || body.length > 1_600)
      return c.json(refusal(21617, 'Body is empty or too long', 400), 400);
    const validity = Number(field('ValidityPeriod') || 36_000);
    if (!(validity >= 1 && validity <= 36_000))
      return c.json(refusal(21623, 'Invalid ValidityPeriod', 400), 400);
    if (stopped.has(to)) return c.json(refusal(21610, 'Attempt to send to unsubscribed recipient', 400), 400);
    const id = `SM${randomBytes(16).toString('hex')}`;
    const facts = { callback: field('StatusCallback'), validity };
    inbox.keep({
      id,
      channel: 'sms',
      at: new Date().toISOString(),
      to,
      title: '',
      text: body,
      html: '',
      facts,
    });
    return answered(c, inbox, 'twilio', c.json({ sid: id, status: 'queued', to, body }, 201));
  });
  routes.get(path, (c) => {
    const to = c.req.query('To');
    const pageSize = Math.min(Number(c.req.query('PageSize') ?? 50), 1_000);
    const messages = inbox.messages
      .filter((one) => one.channel === 'sms' && (to === undefined || one.to === to))
      .slice(0, pageSize)
      .map((one) => ({
        sid: one.id,
        body: one.text,
        to: one.to,
        status: 'sent',
        date_created: new Date(one.at).toUTCString(),
      }));
    return c.json({ messages });
  });
  return routes;
}
