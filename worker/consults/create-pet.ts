import type * as z from 'zod';
import { ensureProfile } from '../../db/calls/identity.ts';
import { pets } from '../../db/schema/index.ts';
import { audited } from '../core/audit/audited.ts';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { petFields, petSchema } from './pet.ts';
import { petOf } from './pet-row.ts';

export const createPetInput = petFields;

export const createPetOutput = petSchema;

/** Adds an animal of the caller, whose profile is made on the way when it is missing. Throws BAD_INPUT. */
export async function createPet(
  ctx: UserContext,
  input: z.output<typeof createPetInput>,
): Promise<z.infer<typeof createPetOutput>> {
  const [, [row]] = await ctx.db.run((tx) => {
    const added = tx.$with('added').as(
      tx
        .insert(pets)
        .values({
          ...input,
          speciesOther: input.species === 'other' ? input.speciesOther : null,
          ownerId: ctx.actor.id,
        })
        .returning(),
    );
    return [
      ensureProfile(tx, { locale: ctx.locale, displayName: null }),
      tx
        .with(added)
        .select({ pet: added._.selectedFields, audit: audited('pet.create', 'pet', added.id) })
        .from(added),
    ];
  });
  if (row === undefined) throw new AppError('INTERNAL');
  return petOf(row.pet);
}
