import { largestImportPhoto } from '../../../contract/sites.ts';
import { drawn, NotAPhoto, openPicture, written } from './made-photo.ts';

/** Longest sides in pixels, downwards until it is small enough to be sent: models look at no more than the first, and small print is lost below the last. */
const sides = [2_048, 1_600, 1_200];

/** A photo of something to be read, as large as it must be for that and no larger: a JPEG. Throws NotAPhoto. */
export async function legiblePhoto(file: Blob): Promise<Blob> {
  const picture = await openPicture(file);
  try {
    const { width, height } = picture;
    for (const side of sides) {
      const scale = Math.min(1, side / Math.max(width, height));
      const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
      const { canvas } = drawn(picture, { left: 0, top: 0, width, height }, wide, high);
      const blob = await written(canvas, 'image/jpeg', largestImportPhoto);
      if (blob !== null) return blob;
    }
  } finally {
    picture.close();
  }
  throw new NotAPhoto('not written');
}
