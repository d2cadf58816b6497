import { eq } from 'drizzle-orm';
import type * as z from 'zod';
import { pets } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { petSchema } from './pet.ts';
import { petOf } from './pet-row.ts';

export const getPetInput = byId;

export const getPetOutput = petSchema;

/** One animal: the caller's own, or a vet's patient. Throws NOT_FOUND. */
export async function getPet(
  ctx: UserContext,
  input: z.output<typeof getPetInput>,
): Promise<z.infer<typeof getPetOutput>> {
  const [[row]] = await ctx.db.run((tx) => [tx.select().from(pets).where(eq(pets.id, input.id))]);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return petOf(row);
}
