import { and, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { photoStored } from '../../../db/calls/sites/photos.ts';
import { businessPhotos } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { ofBusiness } from '../businesses/business.ts';
import { photoSchema } from '../content/photo.ts';
import { photoKey } from './photo-place.ts';

export const finishPhotoInput = ofBusiness.extend({ id: z.uuid() });

export const finishPhotoOutput = z.object({ id: z.uuid(), photo: photoSchema });

/**
 * A photo of which all files have come can be shown from now on. Again it changes nothing. Throws NOT_FOUND (it was given up), BAD_INPUT (a file
 * is missing: `files.<index>`), UNAVAILABLE.
 */
export async function finishPhoto(
  ctx: UserContext,
  { businessId, id }: z.output<typeof finishPhotoInput>,
): Promise<z.infer<typeof finishPhotoOutput>> {
  const [[row]] = await ctx.db.run((tx) => [
    tx
      .select()
      .from(businessPhotos)
      .where(
        and(
          eq(businessPhotos.businessId, businessId),
          eq(businessPhotos.id, id),
          isNull(businessPhotos.archivedAt),
        ),
      ),
  ]);
  if (row === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'photo' } });
  const photo = photoSchema.parse(row);
  if (row.uploadingUntil === null) return { id, photo };
  const sizes = await Promise.all(photo.files.map(({ path }) => ctx.edge.size(photoKey(path))));
  const missing = sizes.flatMap((size, index) =>
    size === null ? [{ path: `files.${index}`, problem: 'missing' }] : [],
  );
  if (missing.length > 0) throw new AppError('BAD_INPUT', { fields: missing });
  const bytes = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  await ctx.database.asService('site photos', ctx.request).run((tx) => [photoStored(tx, id, bytes)]);
  return { id, photo };
}
