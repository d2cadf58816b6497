import * as z from 'zod';
import type { UserContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { localeSchema } from '../locale.ts';
import { displayNameSchema, type profileSchema } from './me.ts';

export const updateProfileInput = z.object({
  displayName: displayNameSchema.optional(),
  locale: localeSchema.optional(),
});

export async function updateProfile(
  _ctx: UserContext,
  _input: z.output<typeof updateProfileInput>,
): Promise<z.infer<typeof profileSchema>> {
  throw new AppError('UNAVAILABLE');
}
