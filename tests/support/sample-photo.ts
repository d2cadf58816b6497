import type { Attachment } from '../../contract/files.ts';

/** A photo as a conversation names it. */
export const samplePhoto = (id: string = crypto.randomUUID()): Attachment => ({
  id,
  kind: 'photo',
  type: 'image/jpeg',
  name: 'luna.jpg',
  size: 1000,
  width: 30,
  height: 40,
  placeholder: null,
  hasThumbnail: true,
});
