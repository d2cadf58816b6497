import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { consultSchema } from './consult.ts';

export const getSessionInput = z.object({ id: z.uuid() });

export const getSessionOutput = consultSchema;

export async function getSession(
  _ctx: UserContext,
  _input: z.output<typeof getSessionInput>,
): Promise<z.infer<typeof getSessionOutput>> {
  throw new AppError('UNAVAILABLE');
}
