import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';

export const setDutyInput = z.object({ on: z.boolean() });

export const setDutyOutput = z.object({ onDuty: z.boolean() });

export async function setDuty(
  _ctx: UserContext,
  _input: z.output<typeof setDutyInput>,
): Promise<z.infer<typeof setDutyOutput>> {
  throw new AppError('UNAVAILABLE');
}
