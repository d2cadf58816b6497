import { bytesWithin } from '../core/bytes-within.ts';
import { AppError } from '../core/errors.ts';

/** The body as text, read up to the limit whatever length was announced. Throws TOO_LARGE, BAD_INPUT (not UTF-8). */
export async function readBody(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<string> {
  const bytes = await bytesWithin(body, maxBytes, () => new AppError('TOO_LARGE', { params: { maxBytes } }));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new AppError('BAD_INPUT', { fields: [{ path: '', problem: 'invalid_text' }] });
  }
}
