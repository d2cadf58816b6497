import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { petSchema } from './pet.ts';

export const getPetInput = z.object({ id: z.uuid() });

export const getPetOutput = petSchema;

export async function getPet(
  _ctx: UserContext,
  _input: z.output<typeof getPetInput>,
): Promise<z.infer<typeof getPetOutput>> {
  throw new AppError('UNAVAILABLE');
}
