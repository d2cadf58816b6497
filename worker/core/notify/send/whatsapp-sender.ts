import * as z from 'zod';
import type { RequestContext } from '../../context.ts';
import type { Notice } from '../notice.ts';
import { noticeOf } from '../notice-of.ts';
import { writtenName } from '../written-name.ts';
import { callVendor } from './call-vendor.ts';
import { type Delivery, ProviderAway, type Sender, SendRefused } from './sender.ts';

const takenSchema = z.object({ messages: z.tuple([z.object({ id: z.string() })]) });
const refusedSchema = z.object({ error: z.object({ code: z.number().int() }) });

/** Codes of the Cloud API: too many calls or messages, or it does not work now; all pass. */
const passing = new Set([1, 2, 4, 190, 80007, 130429, 131000, 131016, 131048, 131056, 133004]);
/** Nobody can be reached there. */
const unreachable = new Set([131026, 131030]);
/** Their last message is older than 24 hours after all. */
const windowClosed = 131047;

/**
 * The template of a kind, named after it (`vet_ready`), as docs/notifications.md lists them: the body has the person's name, the button the
 * path that follows our address. The code for a phone is an authentication template, which has the code in both.
 */
function templateOf({ kind, locale, displayName }: Delivery, notice: Notice) {
  const code = kind === 'phone-code' ? notice.title.replaceAll(/\D/g, '') : null;
  const button = code ?? notice.action?.path.replace(/^\//, '') ?? '';
  return {
    type: 'template',
    template: {
      name: kind.replaceAll('-', '_'),
      language: { code: locale },
      components: [
        { type: 'body', parameters: [{ type: 'text', text: code ?? writtenName(displayName) }] },
        { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: button }] },
      ],
    },
  };
}

/** WhatsApp by the Cloud API (developers.facebook.com/docs/whatsapp/cloud-api). Null while it is not configured. */
export function whatsappSender(ctx: RequestContext): Sender | null {
  const { whatsapp } = ctx.settings.messages;
  if (whatsapp === null) return null;

  async function post(delivery: Delivery, content: object): Promise<string | number> {
    const answer = await callVendor(
      ctx.messageGate('whatsapp', delivery.urgent ? 'foreground' : 'background'),
      'POST messages',
      `${whatsapp?.apiBase}/${whatsapp?.phoneId}/messages`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${whatsapp?.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          messaging_product: 'whatsapp',
          recipient_type: 'individual',
          to: delivery.address.replace(/^\+/, ''),
          // Comes back with each status: a message whose answer was lost is known by it.
          biz_opaque_callback_data: delivery.id,
          ...content,
        }),
      },
    );
    const said: unknown = await answer.json().catch(() => null);
    if (answer.ok) {
      const taken = takenSchema.safeParse(said);
      if (!taken.success) throw new ProviderAway('unreadable', { mayHaveTaken: true });
      return taken.data.messages[0].id;
    }
    return refusedSchema.safeParse(said).data?.error.code ?? answer.status;
  }

  return {
    channel: 'whatsapp',
    canRepeat: false,
    async send(delivery) {
      const { kind, locale, subject, params, freeText } = delivery;
      const notice = await noticeOf(ctx, kind, { locale, subject, params });
      const link = notice.action === null ? [] : [`${ctx.settings.appUrl}${notice.action.path}`];
      const text = {
        type: 'text',
        text: { preview_url: false, body: [`*${notice.title}*`, notice.text, ...link].join('\n') },
      };
      const template = templateOf(delivery, notice);
      let outcome = await post(delivery, freeText && notice.action !== null ? text : template);
      if (outcome === windowClosed) outcome = await post(delivery, template);
      if (typeof outcome === 'string') return { providerId: outcome };
      if (passing.has(outcome)) throw new ProviderAway(String(outcome));
      throw new SendRefused(String(outcome), unreachable.has(outcome) ? 'bounce' : null);
    },
  };
}
