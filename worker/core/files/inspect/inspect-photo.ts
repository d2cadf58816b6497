import { type FileType, longestSide, mostPixels } from '../../../../contract/files.ts';
import { AppError } from '../../errors.ts';
import type { CleanedPhoto } from './cleaned-photo.ts';
import { damaged } from './damaged.ts';
import { cleanGif } from './gif.ts';
import { cleanHeif } from './heif.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { cleanWebp } from './webp.ts';

const cleaners: Partial<Record<FileType, (bytes: Uint8Array) => CleanedPhoto>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
  'image/gif': cleanGif,
  'image/heic': cleanHeif,
  'image/heif': cleanHeif,
  'image/avif': cleanHeif,
};

/**
 * A photo without the place where it was taken, and how large it is, by its head alone: nothing is decoded. Throws FILE_DAMAGED, and
 * TOO_LARGE when it has more pixels than anybody should decode.
 */
export function inspectPhoto(bytes: Uint8Array, type: FileType): CleanedPhoto {
  const clean = cleaners[type];
  if (clean === undefined) throw damaged('No photo');
  const photo = look(clean, bytes);
  const [width, height] = [photo.width ?? 0, photo.height ?? 0];
  if (width > longestSide || height > longestSide || width * height > mostPixels)
    throw new AppError('TOO_LARGE', { internal: 'Too many pixels' });
  return photo;
}

function look(clean: (bytes: Uint8Array) => CleanedPhoto, bytes: Uint8Array): CleanedPhoto {
  try {
    return clean(bytes);
  } catch (error) {
    // A read behind the end.
    throw error instanceof RangeError ? damaged('Photo ends early') : error;
  }
}
