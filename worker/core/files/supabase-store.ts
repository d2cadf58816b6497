import { StorageClient } from '@supabase/storage-js';
import type { FileStore, Place, Stretch } from './file-store.ts';
import { orAway } from './store-away.ts';

interface SupabaseStorage {
  /** `https://<project>.supabase.co` */
  readonly url: string;
  /** The service's key: the buckets are private, and no policy of theirs lets anybody else in. */
  readonly key: string;
}

/** Seconds for which the Worker's own address of a file is good: it is used at once. */
const readWithinS = 60;

/** The whole length of which an answer has a part: the number after the slash of Content-Range, or the length of the answer. */
const totalOf = (answer: Response): number =>
  Number(answer.headers.get('content-range')?.split('/')[1] ?? answer.headers.get('content-length') ?? 0);

/**
 * Files in Supabase Storage, in private buckets of our buckets' names. It has no parts for a caller with a service key: each part is a
 * file of its own until `complete` joins them, one stream after the other. https://supabase.com/docs/reference/javascript/storage-from-upload
 */
export function supabaseStore({ url, key }: SupabaseStorage): FileStore {
  const storage = new StorageClient(`${url}/storage/v1`, { apikey: key, authorization: `Bearer ${key}` });
  const partOf = ({ bucket, key: whole }: Place, number: number): Place => ({
    bucket,
    key: `parts/${whole}/${number}`,
  });

  const read = async (place: Place, stretch?: Stretch) => {
    const { data, error } = await storage.from(place.bucket).createSignedUrl(place.key, readWithinS);
    if (error) {
      if ('status' in error && (error.status === 404 || error.status === 400)) return null;
      throw error;
    }
    const range = stretch && `bytes=${stretch.offset}-${stretch.offset + stretch.length - 1}`;
    const answer = await fetch(data.signedUrl, range ? { headers: { range } } : {});
    if (answer.status === 404 || answer.status === 400) return null;
    if (!answer.ok || answer.body === null) throw new Error(`Storage answered ${answer.status}`);
    return { body: answer.body, total: totalOf(answer) };
  };

  const put = async (place: Place, body: Uint8Array | ReadableStream<Uint8Array>, size: number) => {
    const bytes = body instanceof Uint8Array ? body : body.pipeThrough(new FixedLengthStream(size));
    const { error } = await storage.from(place.bucket).upload(place.key, bytes, {
      contentType: 'application/octet-stream',
      upsert: true,
      duplex: 'half',
    });
    if (error) throw error;
  };

  const remove = async (places: readonly Place[]) => {
    for (const bucket of new Set(places.map((place) => place.bucket))) {
      const keys = places.filter((place) => place.bucket === bucket).map((place) => place.key);
      const { error } = await storage.from(bucket).remove(keys);
      if (error) throw error;
    }
  };

  const numbered = (place: Place, parts: number) =>
    Array.from({ length: parts }, (_, index) => partOf(place, index + 1));

  return {
    begin: async ({ key: whole }) => whole,
    putPart: (place, _upload, { number, size, body }) =>
      orAway(async () => {
        await put(partOf(place, number), body, size);
        return String(size);
      }),
    complete: (place, _upload, receipts) =>
      orAway(async () => {
        const sizes = receipts.map(Number);
        const size = sizes.reduce((sum, one) => sum + one, 0);
        // Joined before, perhaps without word of it: its parts may be gone.
        const before = await read(place, { offset: 0, length: 1 });
        await before?.body.cancel();
        if (before?.total === size) return remove(numbered(place, sizes.length));
        const joined = new TransformStream<Uint8Array, Uint8Array>();
        const pour = async () => {
          for (const part of numbered(place, sizes.length)) {
            const found = await read(part);
            if (found === null) throw new Error('A part is gone');
            await found.body.pipeTo(joined.writable, { preventClose: true });
          }
          await joined.writable.close();
        };
        const poured = pour().catch((error: unknown) => joined.writable.abort(error));
        await put(place, joined.readable, size);
        await poured;
        await remove(numbered(place, sizes.length));
      }),
    abort: (place, _upload, parts) => orAway(() => remove(numbered(place, parts))),
    put: (place, body, size) => orAway(() => put(place, body, size)),
    read: (place, stretch) => orAway(() => read(place, stretch)),
    delete: (places) => orAway(() => remove(places)),
  };
}
