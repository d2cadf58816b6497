import { AppError } from '../core/errors.ts';

/** The body as text, read up to the limit whatever length was announced. Throws TOO_LARGE, BAD_INPUT (not UTF-8). */
export async function readBody(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<string> {
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new AppError('TOO_LARGE', { params: { maxBytes } });
    chunks.push(chunk);
  }
  // Most bodies come in one piece.
  const [only, ...others] = chunks;
  const bytes = others.length === 0 ? only : await new Blob(chunks).arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new AppError('BAD_INPUT', { fields: [{ path: '', problem: 'invalid_text' }] });
  }
}
