import * as z from 'zod';
import { setPetPhoto as setPhoto } from '../../../db/calls/pet-photos.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { type Pet, petSchema } from './pet.ts';
import { petOf } from './pet-row.ts';

export const setPetPhotoInput = byId.extend({
  /** A complete photo that was uploaded for this animal; null takes the photo away. */
  file: z.uuid().nullable(),
});

export const setPetPhotoOutput = petSchema;

/** Gives an animal of the caller its photo; the one before is deleted. Throws NOT_FOUND (animal, photo). */
export async function setPetPhoto(
  ctx: UserContext,
  { id, file }: z.output<typeof setPetPhotoInput>,
): Promise<Pet> {
  const [[row]] = await ctx.db.run((tx) => [setPhoto(tx, id, file)]);
  if (row === undefined) throw new AppError('INTERNAL');
  ctx.later('clear-files', () => ctx.enqueue({ kind: 'clear-files' }));
  return petOf(row);
}
