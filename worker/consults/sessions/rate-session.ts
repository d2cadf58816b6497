import type * as z from 'zod';

import { rateConsult } from '../../../db/calls/consults.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { ratingFields, ratingSchema } from './consult.ts';
import { ratingOf } from './rating-row.ts';

export const rateSessionInput = byId.extend(ratingFields.shape);

export const rateSessionOutput = ratingSchema;

/** The owner rates an ended consult, or changes the rating. Throws NOT_FOUND, WRONG_STATE. */
export async function rateSession(
  ctx: UserContext,
  input: z.output<typeof rateSessionInput>,
): Promise<z.infer<typeof rateSessionOutput>> {
  const { id, stars, comment } = input;
  const [[rating]] = await ctx.db.run((tx) => [rateConsult(tx, { consultId: id, stars, comment })]);
  if (rating === undefined) throw new AppError('INTERNAL');
  return ratingOf(rating);
}
