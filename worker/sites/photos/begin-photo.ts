import * as z from 'zod';
import { largestPhotoFile, siteLimits } from '../../../contract/sites.ts';
import { beginPhoto as begin } from '../../../db/calls/sites/photos.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { ofBusiness } from '../businesses/business.ts';
import { photoSchema } from '../content/photo.ts';
import { photoPath, uploadedTypes } from './photo-place.ts';
import { issuePhotoTicket } from './photo-ticket.ts';

export const beginPhotoInput = ofBusiness.extend({
  /** Made by the client, once for each photo: announced again, it goes on. */
  id: z.uuid(),
  /** Pixels of the widest file, and what stands there until it has come (a ThumbHash in base64). */
  ...photoSchema.pick({ width: true, height: true, blur: true }).shape,
  /** What the browser made of it: each width in each format once. */
  files: z
    .array(
      z.object({
        width: z.number().int().min(1).max(10_000),
        type: z.enum(uploadedTypes),
        /** Bytes. */
        size: z.number().int().min(1).max(largestPhotoFile),
      }),
    )
    .min(1)
    .max(siteLimits.filesOfPhoto)
    .refine((files) => new Set(files.map(({ width, type }) => `${width} ${type}`)).size === files.length),
});

export const beginPhotoOutput = z.object({
  /** What lets the files in; null: they are all there. */
  ticket: z.string().nullable(),
  /** Where each is sent (PUT), in the order in which they were named. */
  addresses: z.array(z.string()),
});

/** Announces a photo of a business, or goes on with it. Throws NOT_FOUND, FORBIDDEN, CONFLICT (the id is another's), TOO_LARGE (of, limit), BAD_INPUT. */
export async function beginPhoto(
  ctx: UserContext,
  { businessId, id, width, height, blur, files }: z.output<typeof beginPhotoInput>,
): Promise<z.infer<typeof beginPhotoOutput>> {
  if (!files.some((file) => file.width === width) || files.some((file) => file.width > width))
    throw new AppError('BAD_INPUT', { fields: [{ path: 'files', problem: 'widths' }] });
  const placed = files.map((file) => ({
    width: file.width,
    type: file.type,
    path: photoPath(businessId, id, file),
  }));
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const [[row]] = await ctx.db.run((tx) => [
    begin(tx, businessId, id, { width, height, blur, files: placed, bytes }),
  ]);
  if (row === undefined) throw new AppError('INTERNAL');
  const photo = photoSchema.parse(row);
  const claims = { id, width: photo.width, height: photo.height, files: photo.files };
  return {
    ticket:
      row.uploadingUntil === null
        ? null
        : await issuePhotoTicket(ctx.settings.roomTicketSecret, claims, ctx.now),
    addresses: placed.map(({ path }) => `/site-photos/${path}`),
  };
}
