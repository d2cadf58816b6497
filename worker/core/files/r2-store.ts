import type { FileBucket } from '../../../contract/files.ts';
import type { FileStore, Place } from './file-store.ts';
import { orAway } from './store-away.ts';

/** A body of the size that R2 must know beforehand. */
const sized = (body: ReadableStream<Uint8Array>, size: number) =>
  body.pipeThrough(new FixedLengthStream(size));

/** Files in R2, a bucket for each of ours. https://developers.cloudflare.com/r2/api/workers/workers-api-reference/ */
export function r2Store(buckets: Readonly<Record<FileBucket, R2Bucket>>): FileStore {
  const of = ({ bucket }: Place) => buckets[bucket];
  return {
    begin: (place) => orAway(async () => (await of(place).createMultipartUpload(place.key)).uploadId),
    putPart: (place, upload, { number, size, body }) =>
      orAway(async () => {
        const part = of(place).resumeMultipartUpload(place.key, upload);
        return (await part.uploadPart(number, sized(body, size))).etag;
      }),
    complete: (place, upload, receipts) =>
      orAway(async () => {
        // One that was completed before, or is at this moment, is not known any more.
        const isThere = async () => (await of(place).head(place.key)) !== null;
        if (await isThere()) return;
        try {
          await of(place)
            .resumeMultipartUpload(place.key, upload)
            .complete(receipts.map((etag, index) => ({ partNumber: index + 1, etag })));
        } catch (error) {
          if (!(await isThere())) throw error;
        }
      }),
    async abort(place, upload) {
      try {
        await of(place).resumeMultipartUpload(place.key, upload).abort();
      } catch {
        // Completed, or aborted before: there is nothing left to forget.
      }
    },
    put: (place, body, size) =>
      orAway(async () => {
        await of(place).put(place.key, body instanceof Uint8Array ? body : sized(body, size));
      }),
    read: (place, stretch) =>
      orAway(async () => {
        const found = await of(place).get(place.key, stretch ? { range: stretch } : {});
        return found === null ? null : { body: found.body, total: found.size };
      }),
    delete: (places) =>
      orAway(async () => {
        for (const [bucket, store] of Object.entries(buckets)) {
          const keys = places.filter((place) => place.bucket === bucket).map(({ key }) => key);
          if (keys.length > 0) await store.delete(keys);
        }
      }),
  };
}
