import type { ApiOutputs } from '../../kit/api/api-types.ts';

/** A photo in the widths and formats that it was stored in. */
export type Photo = ApiOutputs['businesses']['content']['photos'][string];

/** Where photos of sites are, on every host: photosPath of worker/sites/edge. */
export const photosPath = '/site-photos';

/** What a picture of about so many CSS pixels is shown from: JPEG or a drawing, as every browser reads them. Null when there is nothing. */
export function photoSource({ files }: Photo, width: number): string | null {
  const readable = files
    .filter(({ type }) => type === 'image/jpeg' || type === 'image/png' || type === 'image/svg+xml')
    .toSorted((a, b) => a.width - b.width);
  const list = readable.length > 0 ? readable : files.toSorted((a, b) => a.width - b.width);
  const fitting = list.find((file) => file.width >= width * 2) ?? list.at(-1);
  return fitting === undefined ? null : `${photosPath}/${fitting.path}`;
}
