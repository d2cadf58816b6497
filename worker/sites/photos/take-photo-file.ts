import { largestPhotoFile } from '../../../contract/sites.ts';
import { bytesWithin } from '../../core/bytes-within.ts';
import type { RequestContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { inspectPhoto } from '../../core/files/inspect/inspect-photo.ts';
import { sniff } from '../../core/files/inspect/sniff.ts';
import { photoKey } from './photo-place.ts';
import { verifyPhotoTicket } from './photo-ticket.ts';

/** A file as it comes. `path`: below the address of all photos. */
interface IncomingFile {
  readonly path: string;
  readonly ticket: string;
  readonly body: ReadableStream<Uint8Array> | null;
}

/**
 * Keeps one file of a photo where the edge reads it, without what it said of where it was taken. It is what was announced, by its bytes: format, width,
 * and the shape of the whole. What is there already stays as it is. Throws UNAUTHENTICATED (the ticket), NOT_FOUND (no such file was announced),
 * BAD_INPUT (other pixels), UNSUPPORTED_MEDIA (another format), FILE_DAMAGED, TOO_LARGE, UNAVAILABLE.
 */
export async function takePhotoFile(
  ctx: RequestContext,
  { path, ticket, body }: IncomingFile,
): Promise<void> {
  const claims = await verifyPhotoTicket(ctx.settings.roomTicketSecret, ticket, ctx.now);
  if (claims === null) throw new AppError('UNAUTHENTICATED');
  const announced = claims.files.find((file) => file.path === path);
  if (announced === undefined || body === null) throw new AppError('NOT_FOUND');
  const bytes = await bytesWithin(
    body,
    largestPhotoFile,
    () => new AppError('TOO_LARGE', { params: { maxBytes: largestPhotoFile } }),
  );
  const type = sniff(bytes);
  if (type === null || type !== announced.type) throw new AppError('UNSUPPORTED_MEDIA');
  const clean = inspectPhoto(bytes, type);
  const height = Math.round((announced.width * claims.height) / claims.width);
  // Each browser rounds in its own way.
  if (clean.width !== announced.width || clean.height === null || Math.abs(clean.height - height) > 1)
    throw new AppError('BAD_INPUT', { fields: [{ path: 'size', problem: 'other_pixels' }] });
  await ctx.edge.writeOnce(photoKey(path), clean.bytes, type);
}
