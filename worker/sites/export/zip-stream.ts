import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of an archive. `packed`: it is small already, and stored as it is. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly packed: boolean;
}

/** The time that each file of an archive has. */
async function* zipped(entries: AsyncIterable<ZipEntry>, at: Date): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  for await (const { name, bytes, packed } of entries) {
    const file = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    file.mtime = at;
    zip.add(file);
    file.push(bytes, true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made.splice(0);
}

/** An archive (ZIP) of files, made as it is read: one file is in memory at a time. */
export function zipStream(entries: AsyncIterable<ZipEntry>, at: Date): ReadableStream<Uint8Array> {
  const chunks = zipped(entries, at);
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
