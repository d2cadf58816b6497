/**
 * The bytes of a body, read up to a limit whatever length was announced; `tooLong` makes what is thrown beyond it, and the rest of the body is let go of.
 */
export async function bytesWithin(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
  tooLong: () => Error,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  // A loop that is left lets go of the rest of the body.
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLong();
    chunks.push(new Uint8Array(chunk));
  }
  const [only = new Uint8Array(), ...others] = chunks;
  // Most bodies come in one piece.
  return others.length === 0 ? only : new Uint8Array(await new Blob(chunks).arrayBuffer());
}
