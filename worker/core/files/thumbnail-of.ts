import { largestThumbnail, thumbnailSide } from '../../../contract/files.ts';
import { bytesOf } from '../bytes-of.ts';
import { AppError } from '../errors.ts';
import { inspectPhoto } from './inspect/inspect-photo.ts';
import { sniff } from './inspect/sniff.ts';

/** What every browser can make of a picture, and show. */
export const thumbnailType = 'image/jpeg';

/**
 * The bytes of a thumbnail that a browser made, cleaned like any photo; null when it is no small JPEG. The photo is then shown
 * as it is. `base64`: at most `largestThumbnail` bytes.
 */
export function thumbnailOf(base64: string): Uint8Array | null {
  try {
    const sent = bytesOf(base64);
    const type = sniff(sent);
    if (type !== thumbnailType) return null;
    const { bytes, width, height } = inspectPhoto(sent, type);
    const fits = (width ?? 0) <= thumbnailSide && (height ?? 0) <= thumbnailSide;
    return fits && bytes.byteLength <= largestThumbnail ? bytes : null;
  } catch (error) {
    if (error instanceof AppError || error instanceof DOMException) return null;
    throw error;
  }
}
