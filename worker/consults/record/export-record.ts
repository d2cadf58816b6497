import * as z from 'zod';
import { fileBuckets } from '../../../contract/files.ts';
import { exportedRecord } from '../../../db/calls/pet-record.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import type { FileStore } from '../../core/files/file-store.ts';
import { fileTitle } from '../../core/zip/file-title.ts';
import { type ZipEntry, zipStream } from '../../core/zip/zip-stream.ts';
import { entryChangeSchema } from './entry.ts';
import { openPhotoOf } from './open-photo.ts';
import { recordOfSchema } from './record.ts';
import { recordDocument } from './record-document.ts';
import { type ArchivedFile, recordFileForm } from './record-file.ts';
import { recordJson } from './record-json.ts';

const storedFileSchema = z.object({
  id: z.uuid(),
  bucket: z.enum(fileBuckets),
  key: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  consultId: z.uuid().nullable(),
});
type StoredFile = z.infer<typeof storedFileSchema>;

const exportedSchema = recordOfSchema.extend({
  changes: z.array(entryChangeSchema),
  files: z.array(storedFileSchema),
});

/** Where a file lies in the archive: a name that every system can write, and that no two share. */
function pathOf({ id, name }: StoredFile): string {
  const written = name.replaceAll(/[^\p{L}\p{N}._ -]+/gu, '-').replace(/^[. -]+/, '');
  return `files/${id.slice(-12)}-${written || 'file'}`;
}

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}

async function* read(store: FileStore, { bucket, key }: StoredFile): AsyncGenerator<Uint8Array> {
  const found = await store.read({ bucket, key });
  if (found !== null) yield* found.body;
}

/**
 * Everything of an animal of the caller as an archive (ZIP), sent as it is made: `record.pdf` to read, `record.json` for another program, with its form in
 * `record.schema.json` (docs/record-file.md), and the files that its owner and its vets sent, as they are. Throws NOT_FOUND.
 */
export async function exportRecord(
  ctx: UserContext,
  id: string,
): Promise<{ name: string; body: ReadableStream<Uint8Array> }> {
  const [[row]] = await ctx.db.run((tx) => [exportedRecord(tx, id)]);
  if (row === undefined) throw new AppError('INTERNAL');
  const { files: stored, ...record } = exportedSchema.parse(row.record);
  const placed = stored.map((file) => ({ file, path: pathOf(file) }));
  const files: ArchivedFile[] = placed.map(({ file, path }) => ({
    id: file.id,
    path,
    name: file.name,
    type: file.type,
    size: file.size,
    consultId: file.consultId,
  }));
  async function* entries(): AsyncGenerator<ZipEntry> {
    const photo = openPhotoOf(
      ctx,
      stored.find((file) => file.id === record.pet.photoId),
    );
    yield { name: 'record.pdf', bytes: recordDocument(ctx, record, ctx.locale, photo), packed: true };
    yield { name: 'record.json', bytes: encoded(recordJson(ctx, { ...record, files })), packed: false };
    const form = `${JSON.stringify(recordFileForm(), null, 2)}\n`;
    yield { name: 'record.schema.json', bytes: new TextEncoder().encode(form), packed: false };
    for (const { file, path } of placed) yield { name: path, bytes: read(ctx.files, file), packed: true };
  }
  return { name: `${fileTitle(record.pet.name, 'record')}.zip`, body: zipStream(entries(), ctx.now) };
}
