import * as z from 'zod';
import { notificationKinds } from '../../../../contract/notifications.ts';
import type { RequestContext } from '../../context.ts';
import { noticeOf } from '../notice-of.ts';
import { stopToken } from '../stop-link.ts';
import { writeMail } from '../templates/mail.tsx';
import { callVendor } from './call-vendor.ts';
import { ProviderAway, type Sender, SendRefused } from './sender.ts';

const takenSchema = z.object({ id: z.string() });
const refusedSchema = z.object({ name: z.string() });

/** What Resend refuses for reasons that pass, or that somebody will put right: a key, a quota, a call with the same key under way. */
const passing = new Set([
  'concurrent_idempotent_requests',
  'missing_api_key',
  'invalid_api_key',
  'restricted_api_key',
  'daily_quota_exceeded',
  'monthly_quota_exceeded',
]);

/** Mail by Resend (resend.com/docs/api-reference/emails/send-email). Null while it is not configured. */
export function emailSender(ctx: RequestContext): Sender | null {
  const { resend } = ctx.settings.messages;
  if (resend === null) return null;
  const { appUrl, company, roomTicketSecret } = ctx.settings;
  return {
    channel: 'email',
    canRepeat: true,
    async send({ id, kind, locale, subject, params, urgent, userId, displayName, address }) {
      const notice = await noticeOf(ctx, kind, { locale, subject, params });
      const { group } = notificationKinds[kind];
      const token = await stopToken(roomTicketSecret, { userId, group, channel: 'email' });
      const stopUrl = group === 'security' ? null : `${appUrl}/stop/${token}`;
      const body = {
        from: resend.from,
        to: [address],
        subject: notice.title,
        ...writeMail({
          notice,
          group,
          locale,
          displayName,
          appUrl,
          stopUrl,
          company: [company.name, company.address].filter((part) => part !== '').join(', '),
        }),
        // RFC 8058: one press in the mail program, without the page.
        headers:
          stopUrl === null
            ? {}
            : { 'List-Unsubscribe': `<${stopUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
        // Comes back with each event: a mail whose answer was lost is known by it.
        tags: [{ name: 'delivery', value: id }],
      };
      const gate = ctx.messageGate('resend', urgent ? 'foreground' : 'background');
      const answer = await callVendor(gate, 'POST /emails', `${resend.apiBase}/emails`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${resend.apiKey}`,
          'content-type': 'application/json',
          // The same at every try: what was taken before is not sent again.
          'idempotency-key': id,
        },
        body: JSON.stringify(body),
      });
      const said: unknown = await answer.json().catch(() => null);
      if (answer.ok) return { providerId: takenSchema.parse(said).id };
      const name = refusedSchema.safeParse(said).data?.name ?? String(answer.status);
      // An earlier try was taken, and the person has changed their name or language since.
      if (name === 'invalid_idempotent_request') return { providerId: null };
      if (passing.has(name) || answer.status === 401) throw new ProviderAway(name);
      throw new SendRefused(name);
    },
  };
}
