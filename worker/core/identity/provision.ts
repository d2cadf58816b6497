import * as z from 'zod';
import type { UserContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { localeSchema } from '../locale.ts';
import { displayNameSchema, type Me } from './me.ts';

export const provisionInput = z.object({ locale: localeSchema, displayName: displayNameSchema.optional() });

export async function provision(_ctx: UserContext, _input: z.output<typeof provisionInput>): Promise<Me> {
  throw new AppError('UNAVAILABLE');
}
