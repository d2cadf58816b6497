import type { Vendor } from '../../dev/mailbox/inbox.ts';
import { mailboxKeys, mailboxVars } from '../../dev/mailbox/local-vars.ts';
import { type RunningMailbox, startMailbox } from '../../dev/mailbox/start-mailbox.ts';
import { consultNotices } from '../../worker/consults/notices/consult-notices.ts';
import type { RequestContext } from '../../worker/core/context.ts';
import { coreNotices } from '../../worker/core/notify/core-notices.ts';
import { type SentDue, sendDue } from '../../worker/core/notify/send/send-due.ts';
import { timeBudget } from '../../worker/core/time-budget.ts';
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
  const notices = { ...coreNotices(base.settings.roomTicketSecret), ...consultNotices };
  const ctx = { ...base, notices };
  return {
    ...world,
    mailbox,
    ctx,
    send: (with_ = ctx) => sendDue(with_, timeBudget(60_000)),
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
