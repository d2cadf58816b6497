import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { petSchema } from './pet.ts';

export const listPetsInput = z.object({});

export const listPetsOutput = z.object({ pets: z.array(petSchema) });

export async function listPets(
  _ctx: UserContext,
  _input: z.output<typeof listPetsInput>,
): Promise<z.infer<typeof listPetsOutput>> {
  throw new AppError('UNAVAILABLE');
}
