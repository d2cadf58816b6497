import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import { answered, type MailboxEnv, troubleOf } from './answer.ts';
import type { Inbox } from './inbox.ts';

const text = z.strictObject({ type: z.literal('text'), text: z.string().min(1) });
const common = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual'),
  to: z.string().regex(/^[1-9]\d{6,14}$/),
  biz_opaque_callback_data: z.string().max(512).optional(),
};
const message = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('text'),
    text: z.strictObject({ preview_url: z.boolean(), body: z.string().min(1).max(4_096) }),
  }),
  z.strictObject({
    ...common,
    type: z.literal('template'),
    template: z.strictObject({
      name: z.string().regex(/^[a-z0-9_]{1,512}$/),
      language: z.strictObject({ code: z.enum(['es', 'en']) }),
      components: z.tuple([
        z.strictObject({ type: z.literal('body'), parameters: z.array(text) }),
        z.strictObject({
          type: z.literal('button'),
          sub_type: z.literal('url'),
          index: z.literal('0'),
          parameters: z.tuple([text]),
        }),
      ]),
    }),
  }),
]);

/** The Cloud API's messages (developers.facebook.com/docs/whatsapp/cloud-api): a text only within 24 hours of their last message. */
export function whatsappRoutes(inbox: Inbox, number: { token: string; phoneId: string }): Hono<MailboxEnv> {
  const routes = new Hono<MailboxEnv>();
  const refusal = (code: number, said: string) => ({
    error: { code, message: said, type: 'OAuthException' },
  });

  routes.post(`/${number.phoneId}/messages`, async (c) => {
    const trouble = troubleOf(c, inbox, 'whatsapp', refusal(130429, 'Rate limit hit'));
    if (trouble !== null) return trouble;
    if (c.req.header('authorization') !== `Bearer ${number.token}`)
      return c.json(refusal(190, 'Invalid OAuth access token'), 401);
    const parsed = message.safeParse(await c.req.json());
    if (!parsed.success) return c.json(refusal(100, z.prettifyError(parsed.error)), 400);
    const { to, biz_opaque_callback_data: callback } = parsed.data;
    if (parsed.data.type === 'text' && !inbox.isOpen(`+${to}`))
      return c.json(refusal(131047, 'Re-engagement message'), 400);
    const id = `wamid.${randomBytes(18).toString('base64url')}`;
    const said =
      parsed.data.type === 'text'
        ? { text: parsed.data.text.body, facts: {} }
        : templateText(parsed.data.template);
    const facts = { ...said.facts, type: parsed.data.type, callback: callback ?? null };
    inbox.keep({
      id,
      channel: 'whatsapp',
      at: new Date().toISOString(),
      to: `+${to}`,
      title: '',
      text: said.text,
      html: '',
      facts,
    });
    const answer = c.json({
      messaging_product: 'whatsapp',
      contacts: [{ input: to, wa_id: to }],
      messages: [{ id }],
    });
    return answered(c, inbox, 'whatsapp', answer);
  });
  return routes;
}

type Template = Extract<z.output<typeof message>, { type: 'template' }>['template'];

function templateText({ name, language, components: [body, button] }: Template) {
  const words = body.parameters.map((parameter) => parameter.text).join(', ');
  return {
    text: `[${name}, ${language.code}] ${words}`,
    facts: { template: name, link: button.parameters[0].text },
  };
}
