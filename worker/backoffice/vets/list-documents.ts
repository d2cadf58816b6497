import { and, eq, isNotNull } from 'drizzle-orm';
import * as z from 'zod';
import { fileKinds } from '../../../contract/files.ts';
import { documentKinds } from '../../../contract/vets.ts';
import { files, vetApplications } from '../../../db/schema/index.ts';
import { audited } from '../../core/audit/audited.ts';
import type { AdminContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { signAddress } from '../../core/files/file-address.ts';
import { byId } from '../../core/verb-input.ts';
import { filesOfApplication } from './files-of-application.ts';

export const listDocumentsInput = byId;

export const listDocumentsOutput = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      kind: z.enum(fileKinds),
      shows: z.enum(documentKinds),
      /** A path of this host, good for some minutes: a picture in place, a document to be saved. */
      address: z.string(),
    }),
  ),
});

/** The documents of an application, with addresses by which an admin can read them for some minutes; that they did is audited. Throws NOT_FOUND. */
export async function listDocuments(
  ctx: AdminContext,
  { id }: z.output<typeof listDocumentsInput>,
): Promise<z.infer<typeof listDocumentsOutput>> {
  const [[application], rows] = await ctx.db.run((tx) => [
    tx
      .select({
        content: vetApplications.content,
        audited: audited('application.documents', 'application', vetApplications.id),
      })
      .from(vetApplications)
      .where(and(eq(vetApplications.id, id), isNotNull(vetApplications.sentAt))),
    tx.select().from(files).where(filesOfApplication(id)),
  ]);
  if (application === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'application' } });
  const items = application.content.documents.flatMap(({ fileId, kind: shows }) => {
    const row = rows.find((file) => file.id === fileId);
    return row?.kind ? [{ row, kind: row.kind, shows }] : [];
  });
  return {
    items: await Promise.all(
      items.map(async ({ row, kind, shows }) => {
        const { id: fileId, bucket, key, type, name } = row;
        const variant = kind === 'photo' ? 'shown' : 'saved';
        const file = { bucket, key, variant, type, name } as const;
        return {
          id: fileId,
          name,
          kind,
          shows,
          address: await signAddress(ctx.settings.roomTicketSecret, file, ctx.now),
        };
      }),
    ),
  };
}
