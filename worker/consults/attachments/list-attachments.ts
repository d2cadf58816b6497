import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { fileSubjects } from '../../../contract/files.ts';
import { filesOf } from '../../../db/calls/files.ts';
import type { Tx } from '../../../db/client.ts';
import { chatSessions, pets } from '../../../db/schema/index.ts';
import { attachmentSchema } from '../../../party/protocol/attachment.ts';
import type { ConsultContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { attachmentOf } from '../../core/files/attachment-of.ts';

export const listAttachmentsInput = z.object({ subject: z.enum(fileSubjects), subjectId: z.uuid() });

export const listAttachmentsOutput = z.object({
  items: z.array(
    attachmentSchema.and(
      z.object({
        /** It came with the reason of the consult. */
        ofReason: z.boolean(),
      }),
    ),
  ),
  /** Of all of them together. */
  bytes: z.int(),
});

/** Query: the consult or the animal, when the caller may see it. */
const seen = (tx: Tx, subject: 'consult' | 'pet', id: string) =>
  subject === 'pet'
    ? tx.select({ id: pets.id }).from(pets).where(eq(pets.id, id))
    : tx.select({ id: chatSessions.id }).from(chatSessions).where(eq(chatSessions.id, id));

/**
 * The complete files of a start, a consult or an animal that the caller may see, in the order in which they were announced. Throws NOT_FOUND
 * (the consult or the animal).
 */
export async function listAttachments(
  ctx: ConsultContext,
  { subject, subjectId }: z.output<typeof listAttachmentsInput>,
): Promise<z.infer<typeof listAttachmentsOutput>> {
  const [rows, found] =
    subject === 'consult' || subject === 'pet'
      ? await ctx.db.run((tx) => [filesOf(tx, subjectId), seen(tx, subject, subjectId)])
      : [...(await ctx.db.run((tx) => [filesOf(tx, subjectId)])), null];
  if (found?.length === 0) throw new AppError('NOT_FOUND');
  const items = rows
    .filter((row) => row.subject === subject)
    .map((row) => ({ ...attachmentOf(row), ofReason: subject === 'consult' && row.bucket === 'cases' }));
  return { items, bytes: items.reduce((sum, { size }) => sum + size, 0) };
}
