import { and, eq } from 'drizzle-orm';
import type * as z from 'zod';
import { ensureProfile } from '../../../db/calls/identity.ts';
import { pets } from '../../../db/schema/index.ts';
import { audited } from '../../core/audit/audited.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { petFields, petSchema } from './pet.ts';
import { petOf } from './pet-row.ts';

export const createPetInput = petFields;

export const createPetOutput = petSchema;

/**
 * Adds an animal of the caller, whose profile is made on the way when it is missing. `id`: made by the client; when an animal of theirs has
 * it already, that one is answered as it is. Throws BAD_INPUT, NOT_FOUND (the id is that of somebody else's animal).
 */
export async function createPet(
  ctx: UserContext,
  input: z.output<typeof createPetInput>,
  id?: string,
): Promise<z.infer<typeof createPetOutput>> {
  const [, [row], [known]] = await ctx.db.run((tx) => {
    const added = tx.$with('added').as(
      tx
        .insert(pets)
        .values({
          ...input,
          ...(id !== undefined && { id }),
          speciesOther: input.species === 'other' ? input.speciesOther : null,
          ownerId: ctx.actor.id,
        })
        .onConflictDoNothing({ target: pets.id })
        .returning(),
    );
    return [
      ensureProfile(tx, { locale: ctx.locale, displayName: null }),
      tx
        .with(added)
        .select({ pet: added._.selectedFields, audit: audited('pet.create', 'pet', added.id) })
        .from(added),
      tx
        .select()
        .from(pets)
        .where(and(eq(pets.ownerId, ctx.actor.id), eq(pets.id, id ?? nobodys))),
    ];
  });
  const pet = row?.pet ?? known;
  if (pet === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'pet' } });
  return petOf(pet);
}

/** The id of no animal. */
const nobodys = '00000000-0000-0000-0000-000000000000';
