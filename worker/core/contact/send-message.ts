import * as z from 'zod';
import { keepContactMessage } from '../../../db/calls/contact.ts';
import type { VisitorContext } from '../context.ts';
import { localeSchema } from '../locale.ts';
import { contactFields } from './contact-fields.ts';

const { organisation, website } = contactFields.shape;

export const sendMessageInput = contactFields.extend({
  /** Of this message: sent again with the same key it is kept once. */
  key: z.uuid(),
  locale: localeSchema,
  organisation: organisation.default(''),
  website: website.default(''),
});

export const sendMessageOutput = z.object({ sent: z.literal(true) });

/**
 * Keeps what a visitor or a person writes to us, once for each key. What only a program fills in is thanked for and not kept.
 * `addressHash`: of the network address that it came from. Throws BAD_INPUT, RATE_LIMITED (`retryAfter`, in seconds).
 */
export async function sendMessage(
  ctx: VisitorContext,
  { website, ...message }: z.output<typeof sendMessageInput>,
  addressHash: string,
): Promise<z.infer<typeof sendMessageOutput>> {
  if (website !== '') {
    ctx.log.info('contact-ignored', { reason: 'trap' });
    return { sent: true };
  }
  await ctx.db.run((tx) => [keepContactMessage(tx, { ...message, addressHash })]);
  return { sent: true };
}
