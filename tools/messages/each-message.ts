import { type NotificationKind, notificationKinds } from '../../contract/notifications.ts';
import { locales } from '../../contract/people.ts';
import { mailboxKeys, mailboxVars } from '../../dev/mailbox/local-vars.ts';
import { startMailbox } from '../../dev/mailbox/start-mailbox.ts';
import { nodeContext } from '../../ops/node-context.ts';
import { alarmNotices } from '../../worker/alarms/alarm-notices.ts';
import { consultNotices } from '../../worker/consults/notices/consult-notices.ts';
import { coreNotices } from '../../worker/core/notify/core-notices.ts';
import type { Browser } from '../../worker/core/notify/send/sender.ts';
import { sendersOf } from '../../worker/core/notify/send/senders.ts';
import type { Env } from '../../worker/env.ts';
import { siteNotices } from '../../worker/sites/notices/site-notices.ts';

/** Markup, a sign of several code points, and a word that runs the other way. */
const hostileName = '<b>Ana</b> 🐈‍⬛ محمد';
const appUrl = 'https://app.test';
const secret = 'nothing that is signed here leaves this machine';
const limit = Number.MAX_SAFE_INTEGER;

async function newBrowser(mailbox: string): Promise<Browser> {
  const answer = await fetch(`${mailbox}/push/subscriptions`, { method: 'POST' });
  const { endpoint, keys } = await answer.json();
  return { id: crypto.randomUUID(), endpoint, ...keys };
}

/**
 * Sends what each template says, in both languages and by each channel that leaves the app, through the product's own senders to the embedded
 * vendors. `show` is called after each one, with a name for it and the address of the mailbox page, which has that message alone.
 */
export async function eachMessage(show: (name: string, page: string) => Promise<void>): Promise<void> {
  const keys = mailboxKeys(mailboxVars('http://mailbox.test'));
  if (keys === null) throw new Error('the mailbox has its own settings');
  const limits = { resend: limit, twilio: limit, whatsapp: limit, push: limit };
  const mailbox = await startMailbox({ ...keys, port: 0, workerUrl: appUrl, appUrl, limits });
  const env: Env = Object.assign(Object.create(null), {
    ...mailboxVars(mailbox.url),
    DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:9/none',
    SUPABASE_URL: 'http://127.0.0.1:9',
    SUPABASE_ANON_KEY: 'unused',
    ROOM_TICKET_SECRET: secret,
    APP_ORIGINS: appUrl,
    APP_URL: appUrl,
    ENVIRONMENT: 'development',
  });
  const ctx = {
    ...nodeContext(env, 'messages'),
    notices: { ...coreNotices(secret), ...consultNotices, ...siteNotices(secret), ...alarmNotices },
  };
  const senders = sendersOf(ctx).filter(({ channel }) => channel !== 'app');
  const browsers = [await newBrowser(mailbox.url)];
  const kinds = Object.keys(notificationKinds) as NotificationKind[];
  try {
    for (const locale of locales)
      for (const kind of kinds)
        for (const { channel, send } of senders) {
          const { channels, urgent, minutes } = notificationKinds[kind];
          if (!channels.some((one) => one === channel)) continue;
          mailbox.inbox.messages.length = 0;
          await send({
            id: crypto.randomUUID(),
            attempt: 1,
            kind,
            urgent,
            subject: crypto.randomUUID(),
            params: {
              amount: 1990,
              currency: 'eur',
              units: 2,
              business: 'Casa Marea',
              businessId: crypto.randomUUID(),
              role: 'ADMIN',
              month: '2026-11-01',
              host: 'casamarea.example',
              alarm: 'webhooks-behind',
            },
            locale,
            userId: crypto.randomUUID(),
            displayName: hostileName,
            address: channel === 'email' ? 'ana@example.test' : '+34600111222',
            browsers,
            freeText: false,
            createdAt: new Date(),
            expiresAt: new Date(Date.now() + minutes * 60_000),
          });
          await show(`${locale}-${kind}-${channel}`, mailbox.url);
        }
  } finally {
    await mailbox.close();
  }
}
