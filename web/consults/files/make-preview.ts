import { rgbaToThumbHash } from 'thumbhash';
import { largestThumbnail, thumbnailSide } from '../../../contract/files.ts';

/** What the Worker is given beside a picture, in base64. */
export type Preview = { thumbnail: string; placeholder: string };

/** A ThumbHash is made of at most so many pixels a side. */
const hashSide = 100;
const qualities = [0.8, 0.65, 0.5, 0.35, 0.2];
/** Sides of a thumbnail: what is all leaves and gravel is too much for the largest at any quality. */
const sides = [thumbnailSide, thumbnailSide / 2, thumbnailSide / 4];

/** `close` gives its memory back: a photo of a phone takes some hundred megabytes. */
type Drawable = { source: CanvasImageSource; width: number; height: number; close: () => void };

/** A phone that saves data may load nothing of a film that nobody plays; in ms. */
const longestWait = 5_000;

async function firstFrame(file: File): Promise<Drawable> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.preload = 'auto';
  const address = URL.createObjectURL(file);
  video.src = address;
  const close = () => URL.revokeObjectURL(address);
  const isLoaded = await new Promise<boolean>((resolve) => {
    video.onloadeddata = () => resolve(true);
    video.onerror = () => resolve(false);
    setTimeout(resolve, longestWait, false);
  });
  if (isLoaded) return { source: video, width: video.videoWidth, height: video.videoHeight, close };
  close();
  throw new Error('This browser cannot show it');
}

async function drawable(file: File): Promise<Drawable> {
  if (file.type.startsWith('video/')) return firstFrame(file);
  const image = await createImageBitmap(file);
  return { source: image, width: image.width, height: image.height, close: () => image.close() };
}

function drawn({ source, width, height }: Omit<Drawable, 'close'>, side: number): CanvasRenderingContext2D {
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas');
  // What is clear in a picture is white in a JPEG.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context;
}

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

async function smallJpeg(picture: Drawable): Promise<Uint8Array | null> {
  for (const side of sides) {
    const { canvas } = drawn(picture, side);
    for (const quality of qualities) {
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
      if (blob && blob.size <= largestThumbnail) return new Uint8Array(await blob.arrayBuffer());
    }
  }
  return null;
}

/** A thumbnail and a placeholder of a photo or a film; null of what this browser cannot show (a HEIC, a paper). */
export async function makePreview(file: File): Promise<Preview | null> {
  if (!/^(image|video)\//.test(file.type)) return null;
  let picture: Drawable | null = null;
  try {
    picture = await drawable(file);
    const thumbnail = await smallJpeg(picture);
    const small = drawn(picture, hashSide);
    const pixels = small.getImageData(0, 0, small.canvas.width, small.canvas.height);
    if (!thumbnail) return null;
    return {
      thumbnail: base64(thumbnail),
      placeholder: base64(rgbaToThumbHash(pixels.width, pixels.height, pixels.data)),
    };
  } catch {
    return null;
  } finally {
    picture?.close();
  }
}
