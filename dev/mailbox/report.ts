import type { CaughtMessage } from './inbox.ts';
import { signResend, signTwilio, signWhatsapp } from './sign.ts';

/** The secrets by which each vendor signs what it tells. */
export interface ReportSecrets {
  readonly resend: string;
  readonly twilio: string;
  readonly whatsapp: string;
}

/** A call to the product's webhooks, signed. */
export interface Report {
  readonly path: string;
  readonly body: string;
  readonly headers: Record<string, string>;
}

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const seconds = (at: Date) => String(Math.floor(at.getTime() / 1_000));

/** What a vendor tells of a message: delivered, that it came back, or that its person complained of it. Null where it never does. */
export async function reportOf(
  message: CaughtMessage,
  what: 'delivered' | 'bounced' | 'complained',
  secrets: ReportSecrets,
  at = new Date(),
): Promise<Report | null> {
  const { id, channel, to, facts } = message;
  if (channel === 'email') {
    const data = {
      email_id: id,
      to: [to],
      tags: facts.tags,
      ...(what === 'bounced' && { bounce: { type: 'Permanent', subType: 'General' } }),
    };
    const body = JSON.stringify({ type: `email.${what}`, created_at: at.toISOString(), data });
    return {
      path: '/webhooks/resend',
      body,
      headers: { ...json, ...(await signResend(secrets.resend, body, at)) },
    };
  }
  if (channel === 'sms' && what !== 'complained') {
    const url = new URL(String(facts.callback));
    const fields = {
      MessageSid: id,
      To: to,
      MessageStatus: what === 'delivered' ? what : 'undelivered',
      ...(what === 'bounced' && { ErrorCode: '30006' }),
    };
    const headers = { ...form, ...(await signTwilio(secrets.twilio, url.href, fields)) };
    return { path: url.pathname + url.search, body: new URLSearchParams(fields).toString(), headers };
  }
  if (channel === 'whatsapp' && what !== 'complained') {
    const status = {
      id,
      status: what === 'delivered' ? what : 'failed',
      recipient_id: to.slice(1),
      timestamp: seconds(at),
      biz_opaque_callback_data: facts.callback,
    };
    return whatsappReport(
      { statuses: [{ ...status, ...(what === 'bounced' && { errors: [{ code: 131026 }] }) }] },
      secrets,
    );
  }
  return null;
}

/** What a vendor tells when somebody writes to our number. */
export async function replyOf(
  reply: { channel: 'sms' | 'whatsapp'; from: string; text: string },
  appUrl: string,
  secrets: ReportSecrets,
  at = new Date(),
): Promise<Report> {
  const { channel, from, text } = reply;
  if (channel === 'whatsapp')
    return whatsappReport(
      {
        messages: [
          { from: from.slice(1), id: 'wamid.in', timestamp: seconds(at), type: 'text', text: { body: text } },
        ],
      },
      secrets,
    );
  const path = '/webhooks/twilio';
  const fields = { From: from, Body: text, MessageSid: 'SM-in' };
  const headers = { ...form, ...(await signTwilio(secrets.twilio, appUrl + path, fields)) };
  return { path, body: new URLSearchParams(fields).toString(), headers };
}

async function whatsappReport(value: object, secrets: ReportSecrets): Promise<Report> {
  const body = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '0', changes: [{ field: 'messages', value }] }],
  });
  return {
    path: '/webhooks/whatsapp',
    body,
    headers: { ...json, ...(await signWhatsapp(secrets.whatsapp, body)) },
  };
}
