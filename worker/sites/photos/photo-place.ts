import type { PhotoType } from '../../../contract/sites.ts';

/** How the name of a file ends, by what it is. */
const endings = {
  'image/avif': 'avif',
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/png': 'png',
} as const satisfies Partial<Record<PhotoType, string>>;

/** What people's photos are taken in: whatever a browser can write. Drawings are our own. */
export const uploadedTypes = Object.keys(endings) as (keyof typeof endings)[];
export type UploadedType = keyof typeof endings;

/** The name of one file of a photo, below the address of all photos. */
export const photoPath = (
  businessId: string,
  photoId: string,
  { width, type }: { width: number; type: UploadedType },
): string => `${businessId}/${photoId}/${width}.${endings[type]}`;

/** Where the bytes of a file lie at the edge. */
export const photoKey = (path: string): string => `photos/${path}`;
