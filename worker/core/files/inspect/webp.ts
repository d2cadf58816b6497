import { type CleanedPhoto, joined, lettersAt, viewOf } from './cleaned-photo.ts';
import { damaged } from './damaged.ts';
import { orientationOf, orientationTiff, turned } from './orientation.ts';

const exifFlag = 0x08;
const xmpFlag = 0x04;

const uint24 = (bytes: Uint8Array, at: number) =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);

/** Width and height by the head of the first chunk that has them. */
function sizeIn(name: string, content: Uint8Array): { width: number; height: number } | null {
  const view = viewOf(content);
  if (name === 'VP8X' && content.byteLength >= 10)
    return { width: uint24(content, 4) + 1, height: uint24(content, 7) + 1 };
  if (name === 'VP8 ' && content.byteLength >= 10)
    return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
  if (name === 'VP8L' && content.byteLength >= 5) {
    const bits = view.getUint32(1, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return null;
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(8 + content.byteLength + (content.byteLength % 2));
  whole.set(new TextEncoder().encode(name));
  viewOf(whole).setUint32(4, content.byteLength, true);
  whole.set(content, 8);
  return whole;
}

/** A WebP (RFC 9649) without EXIF and XMP, and without whatever follows its end. Its orientation stays. Throws FILE_DAMAGED. */
export function cleanWebp(bytes: Uint8Array): CleanedPhoto {
  const view = viewOf(bytes);
  const whole = 8 + view.getUint32(4, true);
  if (whole > bytes.byteLength) throw damaged('WebP ends early');
  const pieces: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  for (let at = 12; at + 8 <= whole; ) {
    const name = lettersAt(bytes, at);
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length;
    if (end > whole) throw damaged('WebP ends within a chunk');
    const content = bytes.subarray(at + 8, end);
    size ??= sizeIn(name, content);
    if (name === 'EXIF') {
      const head = lettersAt(content, 0) === 'Exif' ? 6 : 0;
      orientation = orientationOf(content.subarray(head));
    } else if (name !== 'XMP ') pieces.push(chunk(name, content));
    at = end + (length % 2);
  }
  if (size === null) throw damaged('WebP without a picture');
  const keepsOrientation = orientation !== 1;
  const [first] = pieces;
  if (first && lettersAt(first, 0) === 'VP8X')
    first[8] = ((first[8] ?? 0) & ~(exifFlag | xmpFlag)) | (keepsOrientation ? exifFlag : 0);
  if (keepsOrientation) pieces.push(chunk('EXIF', orientationTiff(orientation)));
  const body = joined(pieces);
  const head = new Uint8Array(12);
  head.set(new TextEncoder().encode('RIFF'));
  viewOf(head).setUint32(4, 4 + body.byteLength, true);
  head.set(new TextEncoder().encode('WEBP'), 8);
  return { bytes: joined([head, body]), ...turned(orientation, size.width, size.height) };
}
