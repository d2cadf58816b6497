import { useEffect, useSyncExternalStore } from 'react';
import { type PhotoSlot, type PhotoUpload, photoUploads } from './photo-uploads.ts';
import type { StoredPhoto } from './upload-photo.ts';

/** The photo that is on its way to a place, and what is done with it when it has arrived. */
export function usePhotoUpload(place: PhotoSlot, arrived: (stored: StoredPhoto) => void): PhotoUpload | null {
  // After each render: what is to be done depends on what stands there now.
  useEffect(() => photoUploads.whenArrived(place, arrived));
  return useSyncExternalStore(photoUploads.subscribe, () => photoUploads.of(place));
}
