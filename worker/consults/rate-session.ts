import * as z from 'zod';
import { longest, mostStars } from '../../contract/consults.ts';
import { rateConsult } from '../../db/calls/consults.ts';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { byId } from '../core/verb-input.ts';
import { ratingSchema } from './consult.ts';
import { ratingOf } from './rating-row.ts';

export const rateSessionInput = byId.extend({
  stars: z.number().int().min(1).max(mostStars),
  comment: z.string().trim().max(longest.ratingComment).default(''),
});

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
