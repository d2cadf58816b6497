import { noteFilePart } from '../../../db/calls/files.ts';
import type { RequestContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { partSize, partsOf, verifyUploadTicket } from './upload-ticket.ts';

/** A part as it comes. `announced`: its length in bytes by the sender's word; null when they did not say. */
interface IncomingPart {
  readonly id: string;
  readonly ticket: string;
  readonly number: number;
  readonly announced: number | null;
  readonly body: ReadableStream<Uint8Array> | null;
}

/** Refuses to let more bytes by than a part has, and fewer. */
function exactly(size: number, wrong: (code: 'TOO_LARGE' | 'BAD_INPUT') => AppError) {
  let seen = 0;
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      if (seen > size) throw wrong('TOO_LARGE');
      controller.enqueue(chunk);
    },
    flush() {
      if (seen < size) throw wrong('BAD_INPUT');
    },
  });
}

/**
 * Keeps one part of an upload. It has the size that its number says, or nothing of it is kept. Throws UNAUTHENTICATED (the ticket),
 * BAD_INPUT (no such part, or another size), TOO_LARGE, NOT_FOUND (the file was deleted, or is complete), UNAVAILABLE.
 */
export async function takePart(ctx: RequestContext, part: IncomingPart): Promise<void> {
  const { id, number, announced, body } = part;
  const claims = await verifyUploadTicket(ctx.settings.roomTicketSecret, part.ticket, ctx.now);
  if (claims?.id !== id) throw new AppError('UNAUTHENTICATED');
  const size = partSize(claims.size, number);
  if (size === null || body === null) throw new AppError('BAD_INPUT');
  if (announced !== null && announced !== size)
    throw new AppError(announced > size ? 'TOO_LARGE' : 'BAD_INPUT', { params: { maxBytes: size } });
  let refusal: AppError | null = null;
  const checked = exactly(size, (code) => {
    refusal = new AppError(code, { params: { maxBytes: size } });
    return refusal;
  });
  let receipt: string;
  try {
    const sized = body.pipeThrough(checked);
    receipt = await ctx.files.putPart(claims, claims.upload, { number, size, body: sized });
  } catch (error) {
    throw refusal ?? error;
  }
  const [[noted]] = await ctx.database
    .asService('file upload', ctx.request)
    .run((tx) => [noteFilePart(tx, id, number, receipt)]);
  if (noted?.waits) return;
  // Nobody looks for the parts of a file that is complete or deleted.
  ctx.later('abort-upload', () => ctx.files.abort(claims, claims.upload, partsOf(claims.size)));
  throw new AppError('NOT_FOUND');
}
