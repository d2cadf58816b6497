import { viewOf } from './cleaned-photo.ts';

const orientationTag = 0x0112;

/**
 * How a picture is to be turned, 1 to 8, by the TIFF block of its EXIF (CIPA DC-008, 4.6.4); 1 (as it is) when it does not say, or is
 * damaged there.
 */
export function orientationOf(tiff: Uint8Array): number {
  if (tiff.byteLength < 14) return 1;
  const view = viewOf(tiff);
  const little = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, little);
  if (first + 2 > tiff.byteLength) return 1;
  const entries = view.getUint16(first, little);
  for (let index = 0; index < entries; index += 1) {
    const entry = first + 2 + index * 12;
    if (entry + 12 > tiff.byteLength) return 1;
    if (view.getUint16(entry, little) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A TIFF block that says nothing but the orientation. */
export const orientationTiff = (orientation: number): Uint8Array =>
  new Uint8Array([
    0x4d,
    0x4d,
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);

/** Width and height as a picture is to be shown. */
export const turned = (orientation: number, width: number, height: number) =>
  orientation >= 5 ? { width: height, height: width } : { width, height };
