import * as z from 'zod';
import {
  type Attachment,
  type FileType,
  fileTypes,
  largestFile,
  largestThumbnail,
  longestPlaceholder,
} from '../../../contract/files.ts';
import { type FileFacts, type FileRow, refuseFile, storeFile } from '../../../db/calls/files.ts';
import { DatabaseRefusal } from '../../../db/errors.ts';
import type { RequestContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { attachmentOf } from './attachment-of.ts';
import { cleanedKey, thumbnailKey } from './cleaned-key.ts';
import type { Place } from './file-store.ts';
import { inspectClip, patching } from './inspect/clip.ts';
import { damaged } from './inspect/damaged.ts';
import { inspectPhoto } from './inspect/inspect-photo.ts';
import { sniff } from './inspect/sniff.ts';
import { thumbnailOf } from './thumbnail-of.ts';
import { partsOf } from './upload-ticket.ts';

/** What the browser makes of a picture that it can show: nobody else decodes it. Both in base64. */
export const previewSchema = z.object({
  thumbnail: z.base64().max(Math.ceil(largestThumbnail / 3) * 4),
  placeholder: z.base64().max(longestPlaceholder),
});
export type Preview = z.infer<typeof previewSchema>;

const headBytes = 4096;

async function readStretch(
  ctx: RequestContext,
  place: Place,
  offset: number,
  length: number,
): Promise<Uint8Array> {
  const found = await ctx.files.read(place, { offset, length });
  if (found === null) throw new AppError('UNAVAILABLE', { internal: 'The store lost a file' });
  return new Uint8Array(await new Response(found.body).arrayBuffer());
}

type Found = Pick<FileFacts, 'size' | 'width' | 'height' | 'key'>;

async function takePhoto(ctx: RequestContext, row: FileRow, type: FileType): Promise<Found> {
  const { bytes, width, height } = inspectPhoto(await readStretch(ctx, row, 0, row.size), type);
  const key = cleanedKey(row.key);
  await ctx.files.put({ bucket: row.bucket, key }, bytes, bytes.byteLength);
  return { size: bytes.byteLength, width, height, key };
}

async function takeClip(ctx: RequestContext, row: FileRow, type: FileType): Promise<Found> {
  const { size, bucket, key } = row;
  if (type === 'video/webm') return { size, width: null, height: null, key };
  const { width, height, patches } = await inspectClip(
    (...stretch) => readStretch(ctx, row, ...stretch),
    size,
  );
  if (patches.length === 0) return { size, width, height, key };
  const whole = await ctx.files.read(row);
  if (whole === null) throw new AppError('UNAVAILABLE', { internal: 'The store lost a file' });
  const clean = cleanedKey(key);
  await ctx.files.put({ bucket, key: clean }, whole.body.pipeThrough(patching(patches)), size);
  return { size, width, height, key: clean };
}

async function takeDocument(ctx: RequestContext, row: FileRow): Promise<Found> {
  const { size, key } = row;
  const length = Math.min(size, 2048);
  const tail = new TextDecoder('latin1').decode(await readStretch(ctx, row, size - length, length));
  if (!tail.includes('%%EOF')) throw damaged('PDF without an end');
  return { size, width: null, height: null, key };
}

/** Looks into the bytes: what the file is, and that it is whole. Throws UNSUPPORTED_MEDIA, FILE_DAMAGED, TOO_LARGE. */
async function take(
  ctx: RequestContext,
  row: FileRow,
): Promise<Omit<FileFacts, 'placeholder' | 'hasThumbnail'>> {
  const type = sniff(await readStretch(ctx, row, 0, Math.min(headBytes, row.size)));
  if (type === null) throw new AppError('UNSUPPORTED_MEDIA');
  const kind = fileTypes[type];
  const maxBytes = largestFile[kind];
  if (row.size > maxBytes) throw new AppError('TOO_LARGE', { params: { maxBytes } });
  const found =
    kind === 'photo'
      ? await takePhoto(ctx, row, type)
      : kind === 'clip'
        ? await takeClip(ctx, row, type)
        : await takeDocument(ctx, row);
  return { type, kind, ...found };
}

/** After these nothing of the file stays. NOT_FOUND: it was deleted meanwhile, and what was made of it since is in the store. */
const refusals: ReadonlySet<string> = new Set([
  'UNSUPPORTED_MEDIA',
  'FILE_DAMAGED',
  'TOO_LARGE',
  'NOT_FOUND',
]);

/** Puts the parts of an upload together. Throws BAD_INPUT (a part is missing), UNAVAILABLE. */
async function complete(ctx: RequestContext, row: FileRow): Promise<void> {
  const receipts = Array.from({ length: partsOf(row.size) }, (_, index) => row.parts[String(index + 1)]);
  const known = receipts.filter((receipt) => receipt !== undefined);
  if (row.uploadId === null || known.length < receipts.length)
    throw new AppError('BAD_INPUT', { fields: [{ path: 'parts', problem: 'missing' }] });
  await ctx.files.complete(row, row.uploadId, known);
}

/**
 * Makes a file of an upload of which all parts are there: looks what it is, takes out where it was taken, keeps it and its thumbnail. Again
 * it changes nothing, and after a fault at any step it goes on: the file as it came goes when the database knows the one that was made of it. What is
 * refused is deleted. Throws BAD_INPUT (a part is missing), UNSUPPORTED_MEDIA, FILE_DAMAGED, TOO_LARGE,
 * NOT_FOUND (deleted meanwhile), UNAVAILABLE (the store is away: try again).
 */
export async function finishUpload(
  ctx: RequestContext,
  row: FileRow,
  preview: Preview | null,
): Promise<Attachment> {
  if (row.state === 'stored') return attachmentOf(row);
  if (row.state === 'deleted') throw new AppError('NOT_FOUND');
  const service = ctx.database.asService('file upload', ctx.request);
  await complete(ctx, row);
  try {
    const found = await take(ctx, row);
    const thumbnail = preview && thumbnailOf(preview.thumbnail);
    if (thumbnail)
      await ctx.files.put(
        { bucket: row.bucket, key: thumbnailKey(found.key) },
        thumbnail,
        thumbnail.byteLength,
      );
    const facts = { ...found, placeholder: preview?.placeholder ?? null, hasThumbnail: thumbnail !== null };
    const [[stored]] = await service.run((tx) => [storeFile(tx, row.id, facts)]);
    if (stored === undefined) throw new AppError('INTERNAL');
    if (found.key !== row.key) ctx.later('clear-files', () => ctx.enqueue({ kind: 'clear-files' }));
    return attachmentOf(stored);
  } catch (error) {
    const isRefusal = error instanceof AppError || error instanceof DatabaseRefusal;
    if (isRefusal && refusals.has(error.code)) {
      await service.run((tx) => [refuseFile(tx, row.id)]);
      ctx.later('clear-files', () => ctx.enqueue({ kind: 'clear-files' }));
    }
    throw error;
  }
}
