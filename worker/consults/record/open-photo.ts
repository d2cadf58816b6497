import type { RequestContext } from '../../core/context.ts';
import type { Place } from '../../core/files/file-store.ts';
import type { OpenPhoto } from './record-document.ts';

/** Opens the small photo of an animal, which is a JPEG, wherever the photo itself lies; null when the animal has none. */
export function openPhotoOf(ctx: Pick<RequestContext, 'files'>, photo: Place | undefined): OpenPhoto | null {
  if (photo === undefined) return null;
  return async () => {
    const found = await ctx.files.read({ bucket: photo.bucket, key: `${photo.key}-small` });
    return found === null ? null : new Uint8Array(await new Response(found.body).arrayBuffer());
  };
}
