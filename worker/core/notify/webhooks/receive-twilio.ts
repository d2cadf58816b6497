import * as z from 'zod';
import { noteAddress, reportDelivery } from '../../../../db/calls/notifications.ts';
import { bytesOf } from '../../bytes-of.ts';
import type { RequestContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { hashMatches } from '../../keyed-hash.ts';
import { wishIn } from './stop-words.ts';

const phoneSchema = z.string().regex(/^\+[1-9]\d{6,14}$/);

/** A message's state (twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks). */
const statusSchema = z.object({
  MessageSid: z.string().min(1),
  MessageStatus: z.string(),
  ErrorCode: z.string().optional(),
});
/** A message that somebody sent to our number. */
const inboundSchema = z.object({ From: phoneSchema, Body: z.string(), OptOutType: z.string().optional() });

const statuses: Readonly<Record<string, 'sent' | 'delivered' | 'dead'>> = {
  sent: 'sent',
  delivered: 'delivered',
  undelivered: 'dead',
  failed: 'dead',
};
/** The number is none, or a land line: 30003 is only a phone that is off. */
const noNumber = new Set(['30005', '30006']);

/** Twilio's way of signing (twilio.com/docs/usage/security): the address with all fields in the order of their names, HMAC-SHA1, base64. */
async function isSigned(
  authToken: string,
  url: string,
  fields: URLSearchParams,
  signature: string,
): Promise<boolean> {
  const names = [...new Set(fields.keys())].toSorted();
  const text =
    url +
    names
      .map((name) =>
        fields
          .getAll(name)
          .map((value) => name + value)
          .join(''),
      )
      .join('');
  let mac: Uint8Array<ArrayBuffer>;
  try {
    mac = bytesOf(signature);
  } catch {
    return false;
  }
  return hashMatches(authToken, text, mac, 'SHA-1');
}

/**
 * Takes in what Twilio says of a message, or what somebody wrote to our number: who writes STOP is not written to again, until they write
 * START. `path`: of the address that was called, with its query. Throws PROVIDER_OFF, BAD_INPUT (not signed; nothing is kept).
 */
export async function receiveTwilio(
  ctx: RequestContext,
  input: { path: string; body: string; signature: string },
): Promise<'noted' | 'ignored'> {
  const { twilio } = ctx.settings.messages;
  if (twilio === null) throw new AppError('PROVIDER_OFF', { params: { provider: 'sms' } });
  const fields = new URLSearchParams(input.body);
  if (!(await isSigned(twilio.authToken, ctx.settings.appUrl + input.path, fields, input.signature)))
    throw new AppError('BAD_INPUT', { internal: 'Not signed by Twilio' });
  const db = ctx.database.asService('sms-webhook', ctx.request);
  const said = Object.fromEntries(fields);
  const state = statusSchema.safeParse(said);
  if (state.success) {
    const { MessageSid: providerId, MessageStatus, ErrorCode } = state.data;
    const status = statuses[MessageStatus];
    if (status === undefined) return 'ignored';
    const id =
      z.uuid().safeParse(new URL(input.path, 'https://twilio.test').searchParams.get('delivery')).data ??
      null;
    const to = phoneSchema.safeParse(said.To).data;
    await db.run((tx) => [
      reportDelivery(tx, { channel: 'sms', id, providerId, status, reason: ErrorCode ?? MessageStatus }),
      ...(to !== undefined && noNumber.has(ErrorCode ?? '')
        ? [
            noteAddress(tx, {
              channel: 'sms',
              address: to,
              blocked: 'bounce',
              heard: false,
              at: ctx.now.toISOString(),
            }),
          ]
        : []),
    ]);
    return 'noted';
  }
  const message = inboundSchema.safeParse(said);
  if (!message.success) return 'ignored';
  const wish = message.data.OptOutType?.toLowerCase() ?? wishIn(message.data.Body);
  if (wish !== 'stop' && wish !== 'start') return 'ignored';
  await db.run((tx) => [
    noteAddress(tx, {
      channel: 'sms',
      address: message.data.From,
      blocked: wish === 'stop' ? 'stop' : null,
      heard: true,
      at: ctx.now.toISOString(),
    }),
  ]);
  ctx.log.info('webhook', { provider: 'sms', reason: wish });
  return 'noted';
}
