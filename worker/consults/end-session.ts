import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { closedSchema } from './consult.ts';

export const endSessionInput = z.object({ sessionId: z.uuid() });

export const endSessionOutput = closedSchema;

export async function endSession(
  _ctx: UserContext,
  _input: z.output<typeof endSessionInput>,
): Promise<z.infer<typeof endSessionOutput>> {
  throw new AppError('UNAVAILABLE');
}
