import { rgbaToThumbHash } from 'thumbhash';
import { largestPhotoFile, photoWidths } from '../../../contract/sites.ts';
import type { Crop } from './crop.ts';

/** What browsers can write a photo in, the smallest first. The last is what every browser reads. */
const formats = ['image/avif', 'image/webp', 'image/jpeg'] as const;
type Format = (typeof formats)[number];

/** One width of a photo in one format. */
export type MadeFile = { width: number; type: Format; blob: Blob };

/** A photo as it is sent: cropped, in some widths and formats. Width and height of the widest, in pixels. */
export type MadePhoto = { width: number; height: number; blur: string; files: MadeFile[] };

/** The widest that is written as JPEG: few devices of so large a screen read nothing else. */
const widestJpeg = 1_600;
/** Downwards until it is small enough to be sent. */
const qualities = [0.8, 0.7, 0.55, 0.4];
/** A ThumbHash is made of at most so many pixels a side. */
const hashSide = 100;

/** The browser cannot show this file, or not write a photo of it. */
export class NotAPhoto extends Error {
  override name = 'NotAPhoto';
}

/** A picture that can be drawn; it takes a lot of memory until it is closed. Throws NotAPhoto. */
export async function openPicture(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new NotAPhoto(file.type);
  }
}

/** A part of a picture on a canvas of its own, so wide and so high. Throws NotAPhoto. */
export function drawn(picture: ImageBitmap, crop: Crop, width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: width <= hashSide });
  if (!context) throw new NotAPhoto('no canvas');
  // What is clear in a picture is white in a JPEG.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, crop.left, crop.top, crop.width, crop.height, 0, 0, width, height);
  return context;
}

/** The canvas in a format, of so many bytes at most; null where this browser cannot write it, or not so small. */
export async function written(
  canvas: HTMLCanvasElement,
  type: Format,
  largest: number = largestPhotoFile,
): Promise<Blob | null> {
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
    // A browser that cannot write it gives a PNG.
    if (blob?.type !== type) return null;
    if (blob.size <= largest) return blob;
  }
  return null;
}

const heightOf = (crop: Crop, width: number) => Math.max(1, Math.round((width * crop.height) / crop.width));

/** A width that is nearer than this to the photo's own is left out: nobody would see the difference. */
const step = 1.25;

/** The widths that a photo of this many pixels is stored in. */
export function widthsOf(width: number): number[] {
  const widest = photoWidths[photoWidths.length - 1] ?? width;
  if (width >= widest) return [...photoWidths];
  return [...photoWidths.filter((one) => one * step <= width), width];
}

/** The cropped picture in the widths that screens take, in what this browser can write. Throws NotAPhoto. */
export async function makePhoto(picture: ImageBitmap, crop: Crop): Promise<MadePhoto> {
  const widths = widthsOf(crop.width);
  const files: MadeFile[] = [];
  for (const width of widths) {
    const { canvas } = drawn(picture, crop, width, heightOf(crop, width));
    for (const type of formats) {
      if (type === 'image/jpeg' && width > widestJpeg && files.some((file) => file.type === type)) continue;
      const blob = await written(canvas, type);
      if (blob) files.push({ width, type, blob });
    }
  }
  const width = widths[widths.length - 1] ?? crop.width;
  if (!files.some((file) => file.width === width)) throw new NotAPhoto('not written');
  const scale = Math.min(1, hashSide / Math.max(crop.width, crop.height));
  const [small, low] = [
    Math.max(1, Math.round(crop.width * scale)),
    Math.max(1, Math.round(crop.height * scale)),
  ];
  const { data } = drawn(picture, crop, small, low).getImageData(0, 0, small, low);
  const hash = Array.from(rgbaToThumbHash(small, low, data), (byte) => String.fromCharCode(byte)).join('');
  return { width, height: heightOf(crop, width), blur: btoa(hash), files };
}
