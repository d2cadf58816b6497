import * as z from 'zod';
import { setVetPhoto as setPhoto } from '../../../db/calls/vets.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';

export const setVetPhotoInput = z.object({
  /** A complete photo that the caller uploaded as their portrait; null takes the photo away. */
  file: z.uuid().nullable(),
});

export const setVetPhotoOutput = z.object({ photoId: z.uuid().nullable() });

/** Gives the calling vet the photo that those whom they answer see; the one before is deleted. Throws FORBIDDEN (no vet), NOT_FOUND (the photo). */
export async function setVetPhoto(
  ctx: UserContext,
  { file }: z.output<typeof setVetPhotoInput>,
): Promise<z.infer<typeof setVetPhotoOutput>> {
  const [[row]] = await ctx.db.run((tx) => [setPhoto(tx, file)]);
  if (row === undefined) throw new AppError('INTERNAL');
  ctx.later('clear-files', () => ctx.enqueue({ kind: 'clear-files' }));
  return row;
}
