import { eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { contactStatuses } from '../../contract/contact.ts';
import { contactMessages } from '../../db/schema/contact.ts';
import { audited } from '../core/audit/audited.ts';
import { contactNoteSchema } from '../core/contact/contact-fields.ts';
import type { AdminContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { adminContactOf, type adminContactSchema, selectContact } from './admin-contact.ts';

export const noteContactInput = z.object({
  id: z.uuid(),
  status: z.enum(contactStatuses).optional(),
  note: contactNoteSchema.optional(),
});

/**
 * Notes on what somebody wrote that it is answered, or is not after all, and what an admin wants to remember; an absent field stays. When it
 * was answered first stays. Throws NOT_FOUND.
 */
export async function noteContact(
  ctx: AdminContext,
  { id, status, note }: z.output<typeof noteContactInput>,
): Promise<z.infer<typeof adminContactSchema>> {
  const { answeredAt } = contactMessages;
  const [, [row]] = await ctx.db.run((tx) => {
    const changed = tx.$with('changed').as(
      tx
        .update(contactMessages)
        .set({
          note: note ?? sql`${contactMessages.note}`,
          status: status ?? sql`${contactMessages.status}`,
          answeredAt:
            status === undefined
              ? sql`${answeredAt}`
              : status === 'answered'
                ? sql`coalesce(${answeredAt}, private.now())`
                : null,
        })
        .where(eq(contactMessages.id, id))
        .returning({ id: contactMessages.id }),
    );
    const details = { ...(status === undefined ? {} : { status }), noted: note !== undefined };
    return [
      tx
        .with(changed)
        .select({ audit: audited('contact.note', 'contact_message', changed.id, details) })
        .from(changed),
      selectContact(tx).where(eq(contactMessages.id, id)),
    ];
  });
  if (row === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'message' } });
  return adminContactOf(row);
}
