import * as z from 'zod';
import { type FileBucket, type FileSubject, fileSubjects, mostFiles } from '../../../contract/files.ts';
import { beginFile } from '../../../db/calls/files.ts';
import type { ConsultContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import {
  announcedSchema,
  beginUpload,
  requireSize,
  type Upload,
  uploadSchema,
} from '../../core/files/begin-upload.ts';

export const beginAttachmentInput = z.object({
  /** What it belongs to: a consult that is open, one that is about to start (by an id that the client made for its files), an animal, the caller as a vet (documents), what the caller looks like as one. */
  subject: z.enum(fileSubjects).meta({ example: 'consult' }),
  subjectId: z.uuid(),
  file: announcedSchema,
});

export const beginAttachmentOutput = uploadSchema;

const bucketOf: Readonly<Record<FileSubject, FileBucket>> = {
  start: 'cases',
  pet: 'cases',
  vet: 'cases',
  portrait: 'cases',
  consult: 'attachments',
};

/**
 * Announces a file that the caller means to send, or goes on with one: answers which parts are wanted and the ticket that lets them in
 * (PUT /files/{id}/{part}). Throws TOO_LARGE, FILES_FULL, NOT_FOUND, WRONG_STATE (the consult is over), CONFLICT, UNAVAILABLE.
 */
export async function beginAttachment(
  ctx: ConsultContext,
  { subject, subjectId, file }: z.output<typeof beginAttachmentInput>,
): Promise<Upload> {
  requireSize(file);
  const announced = { ...file, bucket: bucketOf[subject] };
  const [[row]] = await ctx.db.run((tx) => [
    beginFile(tx, { kind: subject, id: subjectId }, announced, mostFiles),
  ]);
  if (row === undefined) throw new AppError('INTERNAL');
  return beginUpload(ctx, row);
}
