import { beginPhotoOutput } from '../../../worker/sites/photos/begin-photo.ts';
import { finishPhotoOutput } from '../../../worker/sites/photos/finish-photo.ts';
import { jpeg } from './pictures.ts';
import type { Restaurant } from './restaurant.ts';
import { done, mutation, send } from './worker.ts';

/** A photo in two widths, as a browser announces it. */
export const twoWidths = (id: string = crypto.randomUUID()) => ({
  id,
  width: 960,
  height: 640,
  blur: null,
  files: [
    { width: 480, type: 'image/jpeg', size: 2_000 },
    { width: 960, type: 'image/jpeg', size: 4_000 },
  ],
});

/** What a browser makes of it, by width. */
export const bytesOf = (width: number) =>
  jpeg({ width, height: Math.round((width * 640) / 960), orientation: 1, bytes: width * 2 });

/** Announces a photo. */
export const beginPhoto = ({ owner, businessId }: Restaurant, photo: ReturnType<typeof twoWidths>) =>
  done(beginPhotoOutput, mutation('businesses.photos.begin', { businessId, ...photo }, { as: owner }));

/** Sends one file of a photo. */
export const put = (address: string, ticket: string | null, body: Uint8Array<ArrayBuffer>) =>
  send(address, { method: 'PUT', body, headers: { authorization: `Bearer ${ticket}` } });

/** Uploads a photo and gives its id. */
export async function uploadedPhoto(place: Restaurant): Promise<string> {
  const photo = twoWidths();
  const { ticket, addresses } = await beginPhoto(place, photo);
  for (const [index, { width }] of photo.files.entries())
    await put(addresses[index] ?? '', ticket, bytesOf(width));
  const input = { businessId: place.businessId, id: photo.id };
  await done(finishPhotoOutput, mutation('businesses.photos.finish', input, { as: place.owner }));
  return photo.id;
}
