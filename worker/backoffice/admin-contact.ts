import * as z from 'zod';
import { contactStatuses, contactTopics } from '../../contract/contact.ts';
import type { Tx } from '../../db/client.ts';
import { contactMessages } from '../../db/schema/index.ts';
import { keyText, type SortKey } from '../core/keyset.ts';
import { localeSchema } from '../core/locale.ts';

/** What somebody wrote to us, as an admin sees it. */
export const adminContactSchema = z.object({
  id: z.uuid(),
  topic: z.enum(contactTopics),
  status: z.enum(contactStatuses),
  name: z.string(),
  email: z.string(),
  organisation: z.string(),
  body: z.string(),
  note: z.string(),
  locale: localeSchema,
  createdAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
});

export const contactSort: SortKey = {
  id: contactMessages.id,
  key: { kind: 'moment', of: contactMessages.createdAt },
};

export const selectContact = (tx: Tx) =>
  tx
    .select({ id: contactMessages.id, key: keyText(contactSort), message: contactMessages })
    .from(contactMessages);

/** A row as an admin sees it: without what it was sent by. */
export function adminContactOf({
  message,
}: {
  message: typeof contactMessages.$inferSelect;
}): z.infer<typeof adminContactSchema> {
  const { sendKey: _key, addressHash: _address, createdAt, answeredAt, ...shown } = message;
  return {
    ...shown,
    createdAt: createdAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}
