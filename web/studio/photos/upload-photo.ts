import { apiClient } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { sendBytes } from '../../kit/api/send-bytes.ts';
import type { MadePhoto } from './made-photo.ts';

/** What sends the calls about photos. */
export type PhotosClient = Pick<typeof apiClient, 'businesses'>;

/** A photo as the Worker keeps it. */
export type StoredPhoto = ApiOutputs['businesses']['photos']['finish'];

type UploadOptions = {
  businessId: string;
  /** Made once for the photo: with the same one the upload goes on where it stopped. */
  id: string;
  photo: MadePhoto;
  client?: PhotosClient;
  /** How much of it is there, from 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/** Uploads a photo and answers it as the Worker keeps it. Throws NotArrived, AbortError, and what the API refuses. */
export async function uploadPhoto(options: UploadOptions): Promise<StoredPhoto> {
  const { businessId, id, photo, client = apiClient, onProgress, signal } = options;
  const { width, height, blur, files } = photo;
  const announced = files.map((file) => ({ width: file.width, type: file.type, size: file.blob.size }));
  const { ticket, addresses } = await client.businesses.photos.begin.mutate(
    { businessId, id, width, height, blur, files: announced },
    { signal },
  );
  const total = files.reduce((sum, { blob }) => sum + blob.size, 0);
  let there = 0;
  for (const [index, { blob }] of files.entries()) {
    const address = addresses[index];
    if (ticket === null || address === undefined) break;
    const onSent = (bytes: number) => onProgress((there + bytes) / total);
    await sendBytes(address, blob, { ticket, signal, onSent });
    there += blob.size;
    onProgress(there / total);
  }
  return client.businesses.photos.finish.mutate({ businessId, id }, { signal });
}
