import type * as z from 'zod';
import { claimPictures as claim } from '../../../../db/calls/sites/imports.ts';
import type { UserContext } from '../../../core/context.ts';
import { AppError } from '../../../core/errors.ts';
import { byId } from '../../../core/verb-input.ts';
import { importJobOf, importJobSchema } from './job.ts';

export const claimPicturesInput = byId;
export const claimPicturesOutput = importJobSchema;

/** Somebody says that the pictures of an old site are theirs; only then is one fetched. Again it changes nothing. Throws NOT_FOUND, FORBIDDEN, WRONG_STATE (nothing is read yet). */
export async function claimPictures(
  ctx: UserContext,
  { id }: z.output<typeof claimPicturesInput>,
): Promise<z.infer<typeof claimPicturesOutput>> {
  const [[row]] = await ctx.db.run((tx) => [claim(tx, id)]);
  if (row === undefined) throw new AppError('INTERNAL');
  return importJobOf(row);
}
