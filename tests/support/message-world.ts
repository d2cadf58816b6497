import type { PhoneChannel } from '../../contract/notifications.ts';
import type { SignedIn } from '../../db/actor.ts';
import { type CaughtMessage, type Vendor, vendors } from '../../dev/mailbox/inbox.ts';
import { mailboxKeys, mailboxVars } from '../../dev/mailbox/local-vars.ts';
import { type RunningMailbox, startMailbox } from '../../dev/mailbox/start-mailbox.ts';
import { alarmNotices } from '../../worker/alarms/alarm-notices.ts';
import { consultNotices } from '../../worker/consults/notices/consult-notices.ts';
import type { RequestContext } from '../../worker/core/context.ts';
import { coreNotices } from '../../worker/core/notify/core-notices.ts';
import { type SentDue, sendDue } from '../../worker/core/notify/send/send-due.ts';
import { timeBudget } from '../../worker/core/time-budget.ts';
import { siteNotices } from '../../worker/sites/notices/site-notices.ts';
import { openWorld, type World } from '../db/support/world.ts';
import { startNeon } from './neon.ts';
import type { TestPostgres } from './postgres.ts';
import { varsFor, verbContext } from './verb-context.ts';

/** A database with people in it, the vendors of messages, and what sends from the one to the others. */
export interface MessageWorld extends World {
  readonly mailbox: RunningMailbox;
  readonly ctx: RequestContext;
  /** Sends what is due now. */
  send(ctx?: RequestContext): Promise<SentDue>;
  /** Nothing is to be sent, nothing was caught, no address is marked, and the vendors are well. */
  calm(): Promise<void>;
  /** Lets what failed be due again now. */
  hurry(): Promise<void>;
  /** What a channel's vendor took, newest first. */
  caught(channel: CaughtMessage['channel']): CaughtMessage[];
  /** Somebody's proven phone, and how they want to be written to there. */
  givePhone(person: SignedIn, channel: PhoneChannel, phone: string): Promise<void>;
  /** A browser of the stand-in's push service. */
  browser(): Promise<{ endpoint: string; keys: { p256dh: string; auth: string } }>;
}

export async function openMessageWorld(
  postgres: TestPostgres,
  limits?: Record<Vendor, number>,
): Promise<MessageWorld> {
  const world = await openWorld(postgres);
  const neon = await startNeon(postgres);
  const keys = mailboxKeys(mailboxVars('http://mailbox.test'));
  if (keys === null) throw new Error('the mailbox has its own settings');
  const unlimited = { resend: 1e6, twilio: 1e6, whatsapp: 1e6, push: 1e6 };
  const mailbox = await startMailbox({
    ...keys,
    port: 0,
    workerUrl: 'http://127.0.0.1:1',
    appUrl: 'https://app.test',
    limits: limits ?? unlimited,
  });
  const base = verbContext({ ...varsFor(neon), ...mailboxVars(mailbox.url), APP_URL: 'https://app.test' });
  const secret = base.settings.roomTicketSecret;
  const notices = { ...coreNotices(secret), ...consultNotices, ...siteNotices(secret), ...alarmNotices };
  const ctx = { ...base, notices };
  return {
    ...world,
    mailbox,
    ctx,
    send: (with_ = ctx) => sendDue(with_, timeBudget(60_000)),
    async calm() {
      await postgres.exec(
        "update notification_deliveries set status = 'sent' where status in ('waiting', 'sending'); delete from notification_addresses",
      );
      for (const vendor of vendors) mailbox.inbox.faults[vendor] = null;
      mailbox.inbox.limits.resend = 1e6;
      mailbox.inbox.messages.length = 0;
    },
    async hurry() {
      await postgres.exec(
        "update notification_deliveries set due_at = now() where status in ('waiting', 'sending')",
      );
    },
    caught: (channel) => mailbox.inbox.messages.filter((message) => message.channel === channel),
    async givePhone(person, channel, phone) {
      await postgres.query(
        `insert into notification_settings (user_id, phone, phone_channel) values ($1, $2, $3)
         on conflict (user_id) do update set phone = excluded.phone, phone_channel = excluded.phone_channel`,
        [person.id, phone, channel],
      );
    },
    async browser() {
      const answer = await fetch(`${mailbox.url}/push/subscriptions`, { method: 'POST' });
      return answer.json();
    },
    async close() {
      await mailbox.close();
      await neon.close();
      await world.close();
    },
  };
}
