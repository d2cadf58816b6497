import type { MenuLanguage } from '../../../contract/sites.ts';
import { apiClient, queryClient } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { makePhoto, openPicture } from '../photos/made-photo.ts';
import { uploadPhoto } from '../photos/upload-photo.ts';

/** What a picture becomes: a photo of a business, in the gallery of one of its pages. */
interface ToGallery {
  readonly businessId: string;
  readonly configurationId: string;
  readonly blob: Blob;
  readonly language: MenuLanguage;
  /** What it shows, for whoever does not see it. */
  readonly text: string;
}

/** Makes a photo of a picture, as of one that was chosen on this device, and puts it at the end of a gallery. Throws NotAPhoto, NotArrived, and what the API refuses. */
export async function addToGallery({
  businessId,
  configurationId,
  blob,
  language,
  text,
}: ToGallery): Promise<void> {
  const picture = await openPicture(blob);
  const { width, height } = picture;
  const photo = await makePhoto(picture, { left: 0, top: 0, width, height }).finally(() => picture.close());
  const { signal } = new AbortController();
  const { id } = await uploadPhoto({
    businessId,
    id: crypto.randomUUID(),
    photo,
    onProgress: () => undefined,
    signal,
  });
  await putLast(businessId, configurationId, { id, text: { [language]: text } });
  await queryClient.invalidateQueries();
}

type Shown = ApiOutputs['configurations']['get']['content']['gallery'][number];

/** How often it is tried again when somebody else changes the gallery at that moment. */
const tries = 3;

/** Puts a photo at the end of a gallery as it is now. */
async function putLast(businessId: string, configurationId: string, photo: Shown): Promise<void> {
  for (let at = 0; at < tries; at += 1) {
    const { content } = await apiClient.configurations.get.query({ id: configurationId });
    const path = ['content', 'gallery'];
    const value = [...content.gallery, photo];
    const { conflicts } = await apiClient.businesses.edit.mutate({
      businessId,
      key: crypto.randomUUID(),
      edits: [{ op: 'set', table: 'configurations', id: configurationId, path, was: content.gallery, value }],
    });
    if (conflicts.length === 0) return;
  }
  throw new Error('The gallery is being changed');
}
