import { type CleanedPhoto, joined, viewOf } from './cleaned-photo.ts';
import { damaged } from './damaged.ts';
import { orientationOf, orientationTiff, turned } from './orientation.ts';

const exifHead = [0x45, 0x78, 0x69, 0x66, 0, 0];
const startsWith = (bytes: Uint8Array, head: readonly number[]) =>
  head.every((byte, index) => bytes[index] === byte);

/** The size of a frame is in these markers: SOF0 to SOF15 without DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** What stays: everything that draws, the JFIF head, colour profiles (APP2, but no list of further pictures) and Adobe's colour note. */
function stays(marker: number, content: Uint8Array): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe2) return startsWith(content, [0x49, 0x43, 0x43]);
  return marker === 0xe0 || marker === 0xee;
}

/** Where the coded data that begins at `at` ends: at the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Uint8Array, at: number): number {
  for (let next = bytes.indexOf(0xff, at); next >= 0; next = bytes.indexOf(0xff, next + 1)) {
    const after = bytes[next + 1];
    if (after === undefined) break;
    if (after !== 0 && after !== 0xff && (after < 0xd0 || after > 0xd7)) return next;
  }
  throw damaged('JPEG without an end');
}

/**
 * A JPEG (ITU-T T.81, annex B) without EXIF, XMP, IPTC and comments, and without whatever follows its end: other pictures, which have EXIF of
 * their own, or other files. Its orientation stays. Throws FILE_DAMAGED.
 */
export function cleanJpeg(bytes: Uint8Array): CleanedPhoto {
  const view = viewOf(bytes);
  const pieces: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) throw damaged('JPEG without a marker');
    if (marker === 0xd9) break;
    if (at + 4 > bytes.byteLength) throw damaged('JPEG ends early');
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.byteLength || end < at + 4) throw damaged('JPEG ends within a segment');
    const content = bytes.subarray(at + 4, end);
    if (marker === 0xe1 && startsWith(content, exifHead))
      orientation = orientationOf(content.subarray(exifHead.length));
    if (isFrame(marker) && content.byteLength >= 5)
      size ??= { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const next = marker === 0xda ? endOfScan(bytes, end) : end;
    if (stays(marker, content)) pieces.push(bytes.subarray(at, next));
    at = next;
  }
  if (size === null || size.width === 0 || size.height === 0) throw damaged('JPEG without a frame');
  const tiff = orientationTiff(orientation);
  const exif = new Uint8Array([0xff, 0xe1, 0, 2 + exifHead.length + tiff.byteLength, ...exifHead, ...tiff]);
  const head = new Uint8Array([0xff, 0xd8]);
  const tail = new Uint8Array([0xff, 0xd9]);
  return {
    bytes: joined([head, ...(orientation === 1 ? [] : [exif]), ...pieces, tail]),
    ...turned(orientation, size.width, size.height),
  };
}
