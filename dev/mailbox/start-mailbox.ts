import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import * as z from 'zod';
import { listen } from '../listen.ts';
import type { MailboxEnv } from './answer.ts';
import { Inbox, type Vendor, vendorFaults, vendors } from './inbox.ts';
import { type AuthMail, mailboxPage } from './page.ts';
import { pushRoutes } from './push-service.ts';
import { type Report, type ReportSecrets, replyOf, reportOf } from './report.ts';
import { resendRoutes } from './resend.ts';
import { twilioRoutes } from './twilio.ts';
import { whatsappRoutes } from './whatsapp.ts';

/** The vendors' limits, calls a second, as the Worker knows them by default. */
const usualLimits: Record<Vendor, number> = { resend: 2, twilio: 25, whatsapp: 80, push: 50 };

export interface MailboxOptions {
  /** 0 picks a free one. */
  readonly port: number;
  /** Where the Worker answers, for what the vendors tell; and where people open the app, for the links. */
  readonly workerUrl: string;
  readonly appUrl: string;
  readonly keys: {
    readonly resend: string;
    readonly twilio: { readonly sid: string; readonly authToken: string };
    readonly whatsapp: { readonly token: string; readonly phoneId: string };
  };
  readonly secrets: ReportSecrets;
  readonly limits?: Record<Vendor, number>;
  /** The page of the auth server's own mails, as JSON; none when absent. */
  readonly authMails?: string;
}

/** The running stand-ins of the vendors of messages, and the page of what they caught. */
export interface RunningMailbox {
  readonly url: string;
  readonly inbox: Inbox;
  close(): Promise<void>;
}

const fault = z.object({ vendor: z.enum(vendors), fault: z.enum(vendorFaults).nullable() });
const mails = z.object({
  mails: z.array(z.object({ sentAt: z.string(), to: z.string(), subject: z.string(), text: z.string() })),
});
const told = z.object({ id: z.string(), what: z.string() });

async function authMailsAt(address: string | undefined): Promise<readonly AuthMail[]> {
  if (address === undefined) return [];
  return mails.parse(await (await fetch(address)).json()).mails;
}

/**
 * Starts small servers that speak the part of each vendor's API that the product calls, refuse what the vendor would refuse, limits
 * included, and put what they take into one mailbox: `/resend`, `/twilio`, `/whatsapp`, `/push`; the page at `/`.
 */
export async function startMailbox(options: MailboxOptions): Promise<RunningMailbox> {
  const { keys, secrets, workerUrl, appUrl } = options;
  const inbox = new Inbox({ ...(options.limits ?? usualLimits) });
  let url = '';

  async function deliver({ path, body, headers }: Report): Promise<void> {
    await fetch(workerUrl + path, { method: 'POST', body, headers });
  }

  const app = new Hono<MailboxEnv>();
  app.route('/resend', resendRoutes(inbox, keys.resend));
  app.route('/twilio', twilioRoutes(inbox, keys.twilio));
  app.route('/whatsapp', whatsappRoutes(inbox, keys.whatsapp));
  app.route(
    '/',
    pushRoutes(inbox, () => url),
  );
  app.get('/', async (c) =>
    c.html(mailboxPage(inbox.messages, await authMailsAt(options.authMails), appUrl)),
  );
  app.get('/messages.json', (c) => c.json({ messages: inbox.messages, refused: inbox.refused }));
  app.post('/_fault', async (c) => {
    const { vendor, fault: wanted } = fault.parse(await c.req.json());
    inbox.faults[vendor] = wanted;
    return c.json({});
  });
  app.post('/_limit', async (c) => {
    const { vendor, limit } = z
      .object({ vendor: z.enum(vendors), limit: z.number() })
      .parse(await c.req.json());
    inbox.limits[vendor] = limit;
    return c.json({});
  });
  app.post('/_heard', async (c) => {
    const { phone } = z.object({ phone: z.string() }).parse(await c.req.json());
    inbox.heard.set(phone, Date.now());
    return c.json({});
  });
  // The buttons of the page: what happens to a message where it arrives.
  app.post('/_tell', async (c) => {
    const { id, what } = told.parse(await c.req.parseBody());
    const message = inbox.messages.find((one) => one.id === id);
    if (message === undefined) return c.notFound();
    if (what === 'delivered' || what === 'bounced' || what === 'complained') {
      const report = await reportOf(message, what, secrets);
      if (report !== null) await deliver(report);
    } else if (message.channel === 'sms' || message.channel === 'whatsapp') {
      if (message.channel === 'whatsapp') inbox.heard.set(message.to, Date.now());
      await deliver(
        await replyOf({ channel: message.channel, from: message.to, text: what }, appUrl, secrets),
      );
    }
    return c.redirect('/', 303);
  });

  const server = createServer(getRequestListener(app.fetch));
  url = `http://127.0.0.1:${await listen(server, options.port)}`;
  return {
    url,
    inbox,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
