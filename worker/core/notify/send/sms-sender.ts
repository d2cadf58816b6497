import * as z from 'zod';
import type { RequestContext } from '../../context.ts';
import { messageTexts } from '../message-texts.ts';
import { noticeOf } from '../notice-of.ts';
import { callVendor } from './call-vendor.ts';
import { type Delivery, ProviderAway, type Sender, SendRefused } from './sender.ts';

const takenSchema = z.object({ sid: z.string() });
const refusedSchema = z.object({ code: z.number().int() });
const sentSchema = z.object({
  messages: z.array(z.object({ sid: z.string(), body: z.string(), date_created: z.string() })),
});

/**
 * Codes that say something of the number (twilio.com/docs/api/errors): no number, not reachable, not mobile; they asked not to be written to.
 */
const noNumber = new Set([21211, 21214, 21217, 21612, 21614]);
const stopped = new Set([21610]);

/** What an answer means that is none of success; `code`: Twilio's. Somebody will put a wrong key right: that passes. */
const failureOf = (status: number, code: number): ProviderAway | SendRefused =>
  status === 401 || status === 403
    ? new ProviderAway(String(code))
    : new SendRefused(String(code), stopped.has(code) ? 'stop' : noNumber.has(code) ? 'bounce' : null);

/** SMS by Twilio (twilio.com/docs/messaging/api/message-resource). Null while it is not configured. */
export function smsSender(ctx: RequestContext): Sender | null {
  const { twilio } = ctx.settings.messages;
  if (twilio === null) return null;
  const messages = `${twilio.apiBase}/2010-04-01/Accounts/${twilio.accountSid}/Messages.json`;
  const authorization = `Basic ${btoa(`${twilio.accountSid}:${twilio.authToken}`)}`;
  const gateOf = ({ urgent }: Delivery) => ctx.messageGate('twilio', urgent ? 'foreground' : 'background');

  /** Twilio takes no idempotency key: before another try it is asked whether the first one was taken. */
  async function findSent(delivery: Delivery, body: string): Promise<string | null> {
    const since = delivery.createdAt;
    const query = new URLSearchParams({
      To: delivery.address,
      'DateSent>': since.toISOString().slice(0, 10),
      // The most that a page holds: more than anybody gets in a day.
      PageSize: '1000',
    });
    const answer = await callVendor(gateOf(delivery), 'GET Messages', `${messages}?${query}`, {
      headers: { authorization },
    });
    if (!answer.ok) throw failureOf(answer.status, answer.status);
    const sent = sentSchema.parse(await answer.json()).messages;
    // Twilio's clock has whole seconds.
    const found = sent.find(
      (one) => one.body === body && Date.parse(one.date_created) >= since.getTime() - 1_000,
    );
    return found?.sid ?? null;
  }

  return {
    channel: 'sms',
    canRepeat: true,
    async send(delivery) {
      const { id, kind, locale, subject, params, address, attempt, expiresAt } = delivery;
      const notice = await noticeOf(ctx, kind, { locale, subject, params });
      const body =
        notice.action === null
          ? notice.text
          : messageTexts(locale)('message.sms', {
              text: notice.title,
              link: `${ctx.settings.appUrl}${notice.action.path}`,
            });
      if (attempt > 1) {
        const providerId = await findSent(delivery, body);
        if (providerId !== null) return { providerId };
      }
      const secondsLeft = Math.ceil((expiresAt.getTime() - Date.now()) / 1_000);
      const answer = await callVendor(gateOf(delivery), 'POST Messages', messages, {
        method: 'POST',
        headers: { authorization },
        body: new URLSearchParams({
          To: address,
          [twilio.from.startsWith('MG') ? 'MessagingServiceSid' : 'From']: twilio.from,
          Body: body,
          // It is not delivered when it tells nothing any more.
          ValidityPeriod: String(Math.min(Math.max(secondsLeft, 1), 36_000)),
          StatusCallback: `${ctx.settings.appUrl}/webhooks/twilio?delivery=${id}`,
        }),
      });
      const said: unknown = await answer.json().catch(() => null);
      if (answer.ok) return { providerId: takenSchema.parse(said).sid };
      const code = refusedSchema.safeParse(said).data?.code ?? answer.status;
      throw failureOf(answer.status, code);
    },
  };
}
