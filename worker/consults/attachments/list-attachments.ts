import * as z from 'zod';
import { fileSubjects } from '../../../contract/files.ts';
import { filesOf } from '../../../db/calls/files.ts';
import { attachmentSchema } from '../../../party/protocol/attachment.ts';
import type { UserContext } from '../../core/context.ts';
import { attachmentOf } from '../../core/files/attachment-of.ts';

export const listAttachmentsInput = z.object({ subject: z.enum(fileSubjects), subjectId: z.uuid() });

export const listAttachmentsOutput = z.object({
  items: z.array(attachmentSchema),
  /** Of all of them together. */
  bytes: z.int(),
});

/** The complete files of a start, a consult or an animal that the caller may see, in the order in which they were announced. */
export async function listAttachments(
  ctx: UserContext,
  { subject, subjectId }: z.output<typeof listAttachmentsInput>,
): Promise<z.infer<typeof listAttachmentsOutput>> {
  const [rows] = await ctx.db.run((tx) => [filesOf(tx, subjectId)]);
  const items = rows.filter((row) => row.subject === subject).map(attachmentOf);
  return { items, bytes: items.reduce((sum, { size }) => sum + size, 0) };
}
