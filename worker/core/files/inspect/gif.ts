import { type CleanedPhoto, viewOf } from './cleaned-photo.ts';
import { damaged } from './damaged.ts';

/** A GIF (GIF89a): it has no EXIF. Throws FILE_DAMAGED when its end is missing. */
export function cleanGif(bytes: Uint8Array): CleanedPhoto {
  const view = viewOf(bytes);
  const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  const end = bytes.lastIndexOf(0x3b);
  if (width === 0 || height === 0 || end < 13 || end < bytes.byteLength - 1024)
    throw damaged('GIF ends early');
  return { bytes: bytes.subarray(0, end + 1), width, height };
}
