import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { ratingSchema } from './consult.ts';

export const rateSessionInput = z.object({
  id: z.uuid(),
  stars: z.number().int().min(1).max(5),
  comment: z.string().trim().max(2000).default(''),
});

export const rateSessionOutput = ratingSchema;

export async function rateSession(
  _ctx: UserContext,
  _input: z.output<typeof rateSessionInput>,
): Promise<z.infer<typeof rateSessionOutput>> {
  throw new AppError('UNAVAILABLE');
}
