import * as z from 'zod';
import {
  type FileKind,
  fileTypes,
  largestFile,
  longestFileName,
  partBytes,
} from '../../../contract/files.ts';
import { type FileRow, nameUpload } from '../../../db/calls/files.ts';
import { attachmentSchema } from '../../../party/protocol/attachment.ts';
import type { RequestContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { attachmentOf } from './attachment-of.ts';
import { issueUploadTicket, partsOf } from './upload-ticket.ts';

/** A file that somebody means to upload, by the browser's word; what it is, its bytes will say. */
export const announcedSchema = z.object({
  /** Made by the client, once for each file: announced again, an upload goes on. */
  id: z.uuid(),
  name: z.string().trim().min(1).max(longestFileName),
  type: z.string().max(100),
  /** Bytes. */
  size: z.int().min(1),
});

/** Which parts are wanted and what lets them in; `stored` when nothing more is. */
export const uploadSchema = z.object({
  ticket: z.string().nullable(),
  partBytes: z.int(),
  parts: z.int(),
  /** Numbers, from 1 on, of the parts that are there. */
  received: z.array(z.int()),
  stored: attachmentSchema.nullable(),
});
export type Upload = z.infer<typeof uploadSchema>;

const isKnown = (type: string): type is keyof typeof fileTypes => Object.hasOwn(fileTypes, type);

/** The most bytes that a file of this announced type may have; of an unknown one, what is no clip. */
function mostBytes(type: string): number {
  const kind: FileKind = isKnown(type) ? fileTypes[type] : type.startsWith('video/') ? 'clip' : 'document';
  return largestFile[kind];
}

/** Refuses a file that is too large before a byte of it is kept. Throws TOO_LARGE (maxBytes). */
export function requireSize({ type, size }: z.output<typeof announcedSchema>): void {
  const maxBytes = mostBytes(type);
  if (size > maxBytes) throw new AppError('TOO_LARGE', { params: { maxBytes } });
}

/** Opens the upload of an announced file at the store, or goes on with it. Throws UNAVAILABLE (the store is away), NOT_FOUND (deleted meanwhile). */
export async function beginUpload(ctx: RequestContext, row: FileRow): Promise<Upload> {
  const parts = partsOf(row.size);
  if (row.state === 'stored')
    return { ticket: null, partBytes, parts, received: [], stored: attachmentOf(row) };
  const { id, bucket, key, size } = row;
  const upload = row.uploadId ?? (await open(ctx, row));
  return {
    ticket: await issueUploadTicket(
      ctx.settings.roomTicketSecret,
      { id, bucket, key, upload, size },
      ctx.now,
    ),
    partBytes,
    parts,
    received: Object.keys(row.parts).map(Number),
    stored: null,
  };
}

async function open(ctx: RequestContext, { id, bucket, key }: FileRow): Promise<string> {
  const mine = await ctx.files.begin({ bucket, key });
  const [[named]] = await ctx.database
    .asService('file upload', ctx.request)
    .run((tx) => [nameUpload(tx, id, mine)]);
  if (!named?.uploadId) throw new AppError('NOT_FOUND');
  if (named.uploadId !== mine) ctx.later('abort-upload', () => ctx.files.abort({ bucket, key }, mine, 0));
  return named.uploadId;
}
