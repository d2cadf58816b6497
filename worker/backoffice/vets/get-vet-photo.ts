import { and, eq } from 'drizzle-orm';
import * as z from 'zod';
import { files, vets } from '../../../db/schema/index.ts';
import type { AdminContext } from '../../core/context.ts';
import { signAddress } from '../../core/files/file-address.ts';

export const getVetPhotoInput = z.object({ vetId: z.uuid() });

export const getVetPhotoOutput = z.object({
  /** A path of this host, good for some minutes; null when the vet shows no photo. */
  address: z.string().nullable(),
});

/** What a vet shows of themselves to those whom they answer, as an admin looks at it. */
export async function getVetPhoto(
  ctx: AdminContext,
  { vetId }: z.output<typeof getVetPhotoInput>,
): Promise<z.infer<typeof getVetPhotoOutput>> {
  const { bucket, key, type, name, hasThumbnail } = files;
  const [[photo]] = await ctx.db.run((tx) => [
    tx
      .select({ bucket, key, type, name, hasThumbnail })
      .from(vets)
      .innerJoin(files, eq(files.id, vets.photoId))
      .where(and(eq(vets.userId, vetId), eq(files.state, 'stored'))),
  ]);
  if (photo === undefined) return { address: null };
  const { hasThumbnail: isSmall, ...file } = photo;
  const variant = isSmall ? 'thumbnail' : 'shown';
  return { address: await signAddress(ctx.settings.roomTicketSecret, { ...file, variant }, ctx.now) };
}
