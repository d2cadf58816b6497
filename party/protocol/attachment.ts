import * as z from 'zod';
import {
  type Attachment,
  type FileType,
  fileKinds,
  fileTypes,
  longestFileName,
  longestPlaceholder,
} from '../../contract/files.ts';

const isFileType = (type: string): type is FileType => Object.hasOwn(fileTypes, type);

/** A stored file that a message brings: what shows of it before its bytes are there. Its bytes have addresses of their own, from the Worker. */
export const attachmentSchema: z.ZodType<Attachment> = z.object({
  id: z.uuid(),
  kind: z.enum(fileKinds),
  type: z.string().refine(isFileType),
  name: z.string().min(1).max(longestFileName),
  size: z.int().min(1),
  width: z.int().min(1).nullable(),
  height: z.int().min(1).nullable(),
  placeholder: z.string().max(longestPlaceholder).nullable(),
  hasThumbnail: z.boolean(),
});
