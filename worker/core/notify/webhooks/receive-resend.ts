import * as z from 'zod';
import type { AddressBlock } from '../../../../contract/notifications.ts';
import { noteAddress, reportDelivery } from '../../../../db/calls/notifications.ts';
import type { RequestContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { readSignedWebhook, type SignedWebhook } from '../../signed-webhook.ts';

/** Resend's events about a mail (resend.com/docs/dashboard/webhooks/event-types); others are left alone. */
const eventSchema = z.object({
  type: z.string(),
  created_at: z.iso.datetime({ offset: true }),
  data: z.object({
    email_id: z.string(),
    to: z.array(z.string()).min(1),
    tags: z.record(z.string(), z.string()).optional().catch(undefined),
    bounce: z.object({ type: z.string() }).optional().catch(undefined),
  }),
});
type MailEvent = z.output<typeof eventSchema>;

/** What an event says of the mail, and of the address. */
function meaningOf({ type, data }: MailEvent): {
  status: 'sent' | 'delivered' | 'dead' | null;
  blocked: AddressBlock | null;
} {
  switch (type) {
    case 'email.sent':
      return { status: 'sent', blocked: null };
    case 'email.delivered':
      return { status: 'delivered', blocked: null };
    case 'email.bounced':
      // A full mailbox is no reason never to write again.
      return { status: 'dead', blocked: data.bounce?.type === 'Transient' ? null : 'bounce' };
    case 'email.suppressed':
      return { status: 'dead', blocked: 'bounce' };
    case 'email.failed':
      return { status: 'dead', blocked: null };
    case 'email.complained':
      return { status: null, blocked: 'complaint' };
    default:
      return { status: null, blocked: null };
  }
}

/**
 * Takes an event of Resend's in. They may come twice and in any order. Throws PROVIDER_OFF (no mail, or no secret: then nothing is accepted),
 * BAD_INPUT (not signed, too old, no event; nothing is kept).
 */
export async function receiveResend(ctx: RequestContext, input: SignedWebhook): Promise<'noted' | 'ignored'> {
  const secrets = ctx.settings.messages.resend?.webhookSecrets ?? [];
  if (secrets.length === 0) throw new AppError('PROVIDER_OFF', { params: { provider: 'mail' } });
  const event = eventSchema.safeParse(readSignedWebhook(secrets, input));
  // Events about domains and contacts have another shape.
  if (!event.success) return 'ignored';
  const { type, created_at: at, data } = event.data;
  const { status, blocked } = meaningOf(event.data);
  if (status === null && blocked === null) return 'ignored';
  const id = z.uuid().safeParse(data.tags?.delivery).data ?? null;
  const report = reportOf(id, data.email_id, status, type);
  const marks =
    blocked === null ? [] : data.to.map((address) => ({ address: bareAddress(address), blocked, at }));
  await ctx.database
    .asService('mail-webhook', ctx.request)
    .run((tx) => [
      reportDelivery(tx, report),
      ...marks.map((mark) => noteAddress(tx, { channel: 'email', heard: false, ...mark })),
    ]);
  ctx.log.info('webhook', { provider: 'mail', reason: type });
  return 'noted';
}

/** A complaint comes about a mail that has arrived. */
const reportOf = (
  id: string | null,
  providerId: string,
  status: 'sent' | 'delivered' | 'dead' | null,
  reason: string,
) => ({
  channel: 'email' as const,
  id,
  providerId,
  status: status ?? ('delivered' as const),
  reason,
});

/** `Ana <ana@example.test>` is `ana@example.test`. */
const bareAddress = (address: string) =>
  (/<([^<>]+)>\s*$/.exec(address)?.[1] ?? address).trim().toLowerCase();
