import type * as z from 'zod';
import type { Attachment } from '../../../contract/files.ts';
import { ownFile } from '../../../db/calls/files.ts';
import { attachmentSchema } from '../../../party/protocol/attachment.ts';
import type { ConsultContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { finishUpload, previewSchema } from '../../core/files/finish-upload.ts';
import { byId } from '../../core/verb-input.ts';
import { fileArrived } from '../consult-rooms.ts';

export const finishAttachmentInput = byId.extend({
  /** Of a picture that the browser can show; null otherwise. */
  preview: previewSchema.nullable().default(null),
});

export const finishAttachmentOutput = attachmentSchema;

/**
 * All parts of a file are there: it is looked at, kept, and, when it is for a consult, the consult's room knows it, so that its uploader may
 * send it. Again it changes nothing. Throws as finishUpload, and UNAVAILABLE when the room cannot be told.
 */
export async function finishAttachment(
  ctx: ConsultContext,
  { id, preview }: z.output<typeof finishAttachmentInput>,
): Promise<Attachment> {
  const [[row]] = await ctx.db.run((tx) => [ownFile(tx, id, ctx.actor.id)]);
  if (row === undefined) throw new AppError('NOT_FOUND');
  const file = await finishUpload(ctx, row, preview);
  if (row.subject === 'consult')
    try {
      await fileArrived(ctx.rooms, row.subjectId, { uploaderId: row.uploaderId, file });
    } catch (error) {
      throw new AppError('UNAVAILABLE', { internal: 'The room was not told of a file', cause: error });
    }
  return file;
}
