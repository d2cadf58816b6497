import * as z from 'zod';
import { hearFrom, noteAddress, reportDelivery } from '../../../../db/calls/notifications.ts';
import type { RequestContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { hashMatches } from '../../keyed-hash.ts';
import { wishIn } from './stop-words.ts';

const numberSchema = z.string().regex(/^[1-9]\d{6,14}$/);
const secondsSchema = z.string().regex(/^\d{1,12}$/);

/** developers.facebook.com/docs/whatsapp/cloud-api/webhooks; whatever else a change tells is left alone. */
const messageSchema = z.object({
  from: numberSchema,
  timestamp: secondsSchema,
  text: z.object({ body: z.string() }).optional().catch(undefined),
});
const statusSchema = z.object({
  id: z.string(),
  status: z.enum(['sent', 'delivered', 'read', 'failed']),
  recipient_id: numberSchema,
  timestamp: secondsSchema,
  errors: z.array(z.object({ code: z.number().int() })).default([]),
  biz_opaque_callback_data: z.string().optional(),
});
const bodySchema = z.object({
  entry: z.array(
    z.object({
      changes: z.array(
        z.object({
          value: z.object({
            messages: z.array(z.unknown()).default([]),
            statuses: z.array(z.unknown()).default([]),
          }),
        }),
      ),
    }),
  ),
});

const known = <Shape extends z.ZodType>(shape: Shape, items: readonly unknown[]): z.output<Shape>[] =>
  items.flatMap((item) => {
    const parsed = shape.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });

const momentOf = (seconds: string) => new Date(Number(seconds) * 1_000).toISOString();

/** Nobody has WhatsApp at that number. */
const unreachable = 131026;

function isHex(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

const bytesIn = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/**
 * Takes in what WhatsApp says of our messages, and what people write to us: that opens the 24 hours in which they may be answered freely, and
 * STOP ends all of it. Throws PROVIDER_OFF, BAD_INPUT (not signed, or no notification; nothing is kept).
 */
export async function receiveWhatsapp(
  ctx: RequestContext,
  input: { body: string; signature: string },
): Promise<'noted' | 'ignored'> {
  const { whatsapp } = ctx.settings.messages;
  if (whatsapp === null) throw new AppError('PROVIDER_OFF', { params: { provider: 'whatsapp' } });
  const hex = input.signature.replace(/^sha256=/, '');
  if (!isHex(hex) || !(await hashMatches(whatsapp.appSecret, input.body, bytesIn(hex))))
    throw new AppError('BAD_INPUT', { internal: 'Not signed by the app' });
  let json: unknown;
  try {
    json = JSON.parse(input.body);
  } catch {
    throw new AppError('BAD_INPUT', { internal: 'No JSON' });
  }
  const body = bodySchema.safeParse(json);
  if (!body.success) return 'ignored';
  const values = body.data.entry.flatMap(({ changes }) => changes.map(({ value }) => value));
  const messages = known(
    messageSchema,
    values.flatMap((value) => value.messages),
  );
  const statuses = known(
    statusSchema,
    values.flatMap((value) => value.statuses),
  );
  const db = ctx.database.asService('whatsapp-webhook', ctx.request);
  for (const { from, timestamp, text } of messages) {
    const note = { channel: 'whatsapp' as const, address: `+${from}`, at: momentOf(timestamp) };
    const wish = wishIn(text?.body ?? '');
    await db.run((tx) => [
      wish === null
        ? hearFrom(tx, note)
        : noteAddress(tx, { ...note, blocked: wish === 'stop' ? 'stop' : null, heard: true }),
    ]);
  }
  for (const {
    id: providerId,
    status,
    recipient_id,
    timestamp,
    errors,
    biz_opaque_callback_data,
  } of statuses) {
    const code = errors[0]?.code;
    await db.run((tx) => [
      reportDelivery(tx, {
        channel: 'whatsapp',
        id: z.uuid().safeParse(biz_opaque_callback_data).data ?? null,
        providerId,
        status: status === 'read' ? 'delivered' : status === 'failed' ? 'dead' : status,
        reason: code === undefined ? status : String(code),
      }),
      ...(code === unreachable
        ? [
            noteAddress(tx, {
              channel: 'whatsapp',
              address: `+${recipient_id}`,
              blocked: 'bounce',
              heard: false,
              at: momentOf(timestamp),
            }),
          ]
        : []),
    ]);
  }
  return messages.length + statuses.length > 0 ? 'noted' : 'ignored';
}
