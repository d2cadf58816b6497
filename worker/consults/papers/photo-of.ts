import type { FileRow } from '../../../db/calls/files.ts';
import type { UserContext } from '../../core/context.ts';
import { thumbnailKey } from '../../core/files/cleaned-key.ts';
import { thumbnailType } from '../../core/files/thumbnail-of.ts';

/** A photo goes in as it is up to so many bytes; of a larger one goes its thumbnail, which is as sharp as print at its size. So 20 photos make a file that can be mailed. */
const largestAsItIs = 768 * 1024;
/** One that has no thumbnail goes in as it is up to so many bytes, which are in memory twice while it is written. */
const largestInMemory = 6 * 1024 * 1024;

/** Gives a JPEG of a photo; null when there is none that a document can show. Throws UNAVAILABLE while the store is away. */
export async function openPhoto(
  ctx: Pick<UserContext, 'files'>,
  {
    bucket,
    key,
    type,
    size,
    hasThumbnail,
  }: Pick<FileRow, 'bucket' | 'key' | 'type' | 'size' | 'hasThumbnail'>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const asItIs = type === thumbnailType && size <= (hasThumbnail ? largestAsItIs : largestInMemory);
  if (!asItIs && !hasThumbnail) return null;
  const found = await ctx.files.read({ bucket, key: asItIs ? key : thumbnailKey(key) });
  return found && new Uint8Array(await new Response(found.body).arrayBuffer());
}
