import { and, eq, isNull } from 'drizzle-orm';
import type * as z from 'zod';
import { pets } from '../../../db/schema/index.ts';
import { audited } from '../../core/audit/audited.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { petChanges, petSchema } from './pet.ts';
import { petOf } from './pet-row.ts';

export const updatePetInput = petChanges.extend(byId.shape);

export const updatePetOutput = petSchema;

/** Changes an animal of the caller; an absent field stays. Throws NOT_FOUND, BAD_INPUT. */
export async function updatePet(
  ctx: UserContext,
  input: z.output<typeof updatePetInput>,
): Promise<z.infer<typeof updatePetOutput>> {
  const { id, ...fields } = input;
  const [[row]] = await ctx.db.run((tx) => {
    const changed = tx.$with('changed').as(
      tx
        .update(pets)
        .set({
          // As it is: a call that changes nothing must name a column, too.
          archivedAt: null,
          ...fields,
          ...(fields.species !== undefined && fields.species !== 'other' ? { speciesOther: null } : {}),
        })
        .where(and(eq(pets.id, id), eq(pets.ownerId, ctx.actor.id), isNull(pets.archivedAt)))
        .returning(),
    );
    return [
      tx
        .with(changed)
        .select({ pet: changed._.selectedFields, audit: audited('pet.update', 'pet', changed.id) })
        .from(changed),
    ];
  });
  if (row === undefined) throw new AppError('NOT_FOUND');
  return petOf(row.pet);
}
