import { browsersGone } from '../../../../db/calls/notifications.ts';
import type { RequestContext } from '../../context.ts';
import { noticeOf } from '../notice-of.ts';
import { encryptPush } from '../push/encrypt-push.ts';
import { isPushService } from '../push/push-service.ts';
import { vapidHeader } from '../push/vapid.ts';
import { callVendor } from './call-vendor.ts';
import { type Browser, type Delivery, ProviderAway, type Sender, SendRefused } from './sender.ts';

type Outcome = 'taken' | 'gone' | 'refused' | ProviderAway;

/**
 * Notifications of browsers (RFC 8030) on all of a person's. It counts as sent when one took it. Told twice, a browser shows it once: the
 * message has its topic at the push service, and its tag in the browser. Null while it is not configured.
 */
export function pushSender(ctx: RequestContext): Sender | null {
  const { push } = ctx.settings.messages;
  if (push === null) return null;

  async function tell(browser: Browser, delivery: Delivery, text: string): Promise<Outcome> {
    const { id, urgent, expiresAt } = delivery;
    const { endpoint } = browser;
    if (push === null || !isPushService(endpoint, push.services)) return 'gone';
    let body: Uint8Array<ArrayBuffer>;
    try {
      body = await encryptPush(text, browser);
    } catch {
      // The keys are none.
      return 'gone';
    }
    try {
      const answer = await callVendor(
        ctx.messageGate('push', urgent ? 'foreground' : 'background'),
        'POST subscription',
        endpoint,
        {
          method: 'POST',
          headers: {
            authorization: await vapidHeader(push, endpoint, new Date()),
            'content-type': 'application/octet-stream',
            'content-encoding': 'aes128gcm',
            ttl: String(Math.max(0, Math.floor((expiresAt.getTime() - Date.now()) / 1_000))),
            urgency: urgent ? 'high' : 'normal',
            topic: id.replaceAll('-', ''),
          },
          body,
        },
      );
      await answer.body?.cancel();
      if (answer.ok) return 'taken';
      return answer.status === 404 || answer.status === 410 ? 'gone' : 'refused';
    } catch (error) {
      if (error instanceof ProviderAway) return error;
      throw error;
    }
  }

  return {
    channel: 'push',
    canRepeat: true,
    async send(delivery) {
      const { id, kind, locale, subject, params, browsers } = delivery;
      const notice = await noticeOf(ctx, kind, { locale, subject, params });
      const text = JSON.stringify({
        title: notice.title,
        body: notice.text,
        path: notice.action?.path ?? '/app',
        tag: id,
        urgent: delivery.urgent,
      });
      const outcomes = await Promise.all(browsers.map((browser) => tell(browser, delivery, text)));
      const gone = browsers.filter((_, at) => outcomes[at] === 'gone').map((browser) => browser.id);
      if (gone.length > 0)
        await ctx.database.asService('send-messages', ctx.request).run((tx) => [browsersGone(tx, gone)]);
      if (outcomes.includes('taken')) return { providerId: null };
      const away = outcomes.find((outcome) => outcome instanceof ProviderAway);
      if (away !== undefined) throw away;
      throw new SendRefused(outcomes.includes('refused') ? 'refused' : 'gone');
    },
  };
}
