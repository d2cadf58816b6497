import * as z from 'zod';
import { foodChainStates } from '../../../contract/care-plans.ts';
import { noteFoodChain as note } from '../../../db/calls/care-plans.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { petSchema, uelnSchema } from '../pets/pet.ts';
import { petOf } from '../pets/pet-row.ts';

export const noteFoodChainInput = byId.extend({
  foodChain: z.enum(foodChainStates),
  /** Null leaves it as it is. */
  ueln: uelnSchema.nullable().default(null),
});

export const noteFoodChainOutput = petSchema;

/**
 * The vet of a consult in hand notes what the passport of a horse says of the food chain; who said so and when is kept. `id`: the consult's. Throws NOT_FOUND, WRONG_STATE (in hand no
 * more), BAD_INPUT (no horse).
 */
export async function noteFoodChain(
  ctx: UserContext,
  { id, foodChain, ueln }: z.output<typeof noteFoodChainInput>,
): Promise<z.infer<typeof noteFoodChainOutput>> {
  const [[pet]] = await ctx.db.run((tx) => [note(tx, id, foodChain, ueln)]);
  if (pet === undefined) throw new AppError('INTERNAL');
  return petOf(pet);
}
