import { and, desc, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { mostPhotoBytes, siteLimits } from '../../../contract/sites.ts';
import { businesses, businessPhotos } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { ofBusiness } from '../businesses/business.ts';
import { photoSchema } from '../content/photo.ts';

export const listPhotosInput = ofBusiness;

export const listPhotosOutput = z.object({
  /** Those uploaded last first. */
  photos: z.array(z.object({ id: z.uuid(), photo: photoSchema, bytes: z.number().int() })),
  /** Of all photos together, and what there is room for. */
  bytes: z.number().int(),
  mostBytes: z.number().int(),
});

/** The photos of a business, whether or not something shows them. Throws NOT_FOUND. */
export async function listPhotos(
  ctx: UserContext,
  { businessId }: z.output<typeof listPhotosInput>,
): Promise<z.infer<typeof listPhotosOutput>> {
  const [[business], rows] = await ctx.db.run((tx) => [
    tx.select({ id: businesses.id }).from(businesses).where(eq(businesses.id, businessId)),
    tx
      .select()
      .from(businessPhotos)
      .where(
        and(
          eq(businessPhotos.businessId, businessId),
          isNull(businessPhotos.archivedAt),
          isNull(businessPhotos.uploadingUntil),
        ),
      )
      .orderBy(desc(businessPhotos.createdAt), desc(businessPhotos.id))
      .limit(siteLimits.photos),
  ]);
  if (business === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'business' } });
  return {
    photos: rows.map((row) => ({ id: row.id, photo: photoSchema.parse(row), bytes: row.bytes })),
    bytes: rows.reduce((sum, { bytes }) => sum + bytes, 0),
    mostBytes: mostPhotoBytes,
  };
}
