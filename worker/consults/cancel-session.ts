import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { closedSchema } from './consult.ts';

export const cancelSessionInput = z.object({ id: z.uuid() });

export const cancelSessionOutput = closedSchema;

export async function cancelSession(
  _ctx: UserContext,
  _input: z.output<typeof cancelSessionInput>,
): Promise<z.infer<typeof cancelSessionOutput>> {
  throw new AppError('UNAVAILABLE');
}
