import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { petChanges, petSchema } from './pet.ts';

export const updatePetInput = petChanges.extend({ id: z.uuid() });

export const updatePetOutput = petSchema;

export async function updatePet(
  _ctx: UserContext,
  _input: z.output<typeof updatePetInput>,
): Promise<z.infer<typeof updatePetOutput>> {
  throw new AppError('UNAVAILABLE');
}
