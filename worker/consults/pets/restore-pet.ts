import { and, eq, isNotNull } from 'drizzle-orm';
import type * as z from 'zod';
import { pets } from '../../../db/schema/index.ts';
import { audited } from '../../core/audit/audited.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { petSchema } from './pet.ts';
import { petOf } from './pet-row.ts';

export const restorePetInput = byId;

export const restorePetOutput = petSchema;

/** Takes an animal of the caller back out of the archive. Throws NOT_FOUND, also when it is not in it. */
export async function restorePet(
  ctx: UserContext,
  input: z.output<typeof restorePetInput>,
): Promise<z.infer<typeof restorePetOutput>> {
  const [[row]] = await ctx.db.run((tx) => {
    const restored = tx.$with('restored').as(
      tx
        .update(pets)
        .set({ archivedAt: null })
        .where(and(eq(pets.id, input.id), eq(pets.ownerId, ctx.actor.id), isNotNull(pets.archivedAt)))
        .returning(),
    );
    return [
      tx
        .with(restored)
        .select({ pet: restored._.selectedFields, audit: audited('pet.restore', 'pet', restored.id) })
        .from(restored),
    ];
  });
  if (row === undefined) throw new AppError('NOT_FOUND');
  return petOf(row.pet);
}
