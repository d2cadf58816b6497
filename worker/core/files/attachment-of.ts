import type { Attachment } from '../../../contract/files.ts';
import type { FileRow } from '../../../db/calls/files.ts';
import { attachmentSchema } from '../../../party/protocol/attachment.ts';

/** A stored file as those see it who may. */
export const attachmentOf = (row: FileRow): Attachment => attachmentSchema.parse(row);
