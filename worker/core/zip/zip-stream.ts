import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { streamOf } from '../stream-of.ts';

/** A file of an archive: its bytes, or a stream of them. `packed`: it is small already, and stored as it is. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
  readonly packed: boolean;
}

const nothing = new Uint8Array();

async function* chunksOf(bytes: ZipEntry['bytes']): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) yield bytes;
  else yield* bytes;
}

/** The bytes of an archive. `at`: the time that each file of it has. */
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
    for await (const chunk of chunksOf(bytes)) {
      file.push(chunk, false);
      yield* made.splice(0);
    }
    file.push(nothing, true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made.splice(0);
}

/** An archive (ZIP) of files, made as it is read: what is in memory is a file that is given whole, or a chunk of one that is streamed. */
export const zipStream = (entries: AsyncIterable<ZipEntry>, at: Date): ReadableStream<Uint8Array> =>
  streamOf(zipped(entries, at));
