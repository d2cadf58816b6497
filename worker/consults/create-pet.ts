import type * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { petFields, petSchema } from './pet.ts';

export const createPetInput = petFields;

export const createPetOutput = petSchema;

export async function createPet(
  _ctx: UserContext,
  _input: z.output<typeof createPetInput>,
): Promise<z.infer<typeof createPetOutput>> {
  throw new AppError('UNAVAILABLE');
}
