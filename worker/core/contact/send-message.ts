import * as z from 'zod';
import { contactLengths, contactTopics } from '../../../contract/contact.ts';
import { keepContactMessage } from '../../../db/calls/contact.ts';
import type { VisitorContext } from '../context.ts';
import { localeSchema } from '../locale.ts';

const line = (most: number) => z.string().trim().max(most);

export const sendMessageInput = z.object({
  /** Of this message: sent again with the same key it is kept once. */
  key: z.uuid(),
  topic: z.enum(contactTopics),
  name: line(contactLengths.name).min(1),
  email: line(contactLengths.email).pipe(z.email()),
  organisation: line(contactLengths.organisation).default(''),
  body: line(contactLengths.body).min(1),
  locale: localeSchema,
  /** A field that people do not see and programs fill in. */
  website: z.string().max(500).default(''),
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
