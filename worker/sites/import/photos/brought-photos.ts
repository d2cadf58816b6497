import * as z from 'zod';
import { importPhotoTypes, largestImportPhoto, mostImportPhotos } from '../../../../contract/sites.ts';
import type { ChatImage } from '../../../core/ai/chat-model.ts';
import { bytesOf } from '../../../core/bytes-of.ts';
import { AppError } from '../../../core/errors.ts';
import { inspectPhoto } from '../../../core/files/inspect/inspect-photo.ts';
import { sniff } from '../../../core/files/inspect/sniff.ts';

/** A photo in base64, as it goes over the API. */
const encoded = z
  .base64()
  .min(1)
  .max(Math.ceil(largestImportPhoto / 3) * 4);

/** Photos of one menu, in the order of its pages. */
export const photosInput = z.array(encoded).min(1).max(mostImportPhotos);

/** The same as they wait to be read. */
export const broughtPhotosSchema = z
  .array(z.object({ type: z.enum(importPhotoTypes), base64: z.base64() }))
  .min(1)
  .max(mostImportPhotos);

const base64Of = (bytes: Uint8Array): string => {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    letters += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(letters);
};

/** A photo by its bytes, without what it says of where it was taken. Throws UNSUPPORTED_MEDIA, FILE_DAMAGED, TOO_LARGE. */
export function broughtPhoto(base64: string): ChatImage {
  const bytes = bytesOf(base64);
  const sniffed = sniff(bytes);
  const type = importPhotoTypes.find((one) => one === sniffed);
  if (type === undefined) throw new AppError('UNSUPPORTED_MEDIA');
  return { type, base64: base64Of(inspectPhoto(bytes, type).bytes) };
}
