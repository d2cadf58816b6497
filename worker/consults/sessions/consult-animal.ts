import { type InferSelectModel, type SQLWrapper, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { pets } from '../../../db/schema/index.ts';
import { type Pet, petSchema } from '../pets/pet.ts';
import { petOf } from '../pets/pet-row.ts';

/** Column: what a side keeps of an animal whose record it may not see any more; null while it may. See fn_consult_animal. */
export const keptAnimal = (consultId: SQLWrapper, petId: SQLWrapper) =>
  sql<unknown>`case when ${petId} is null then public.fn_consult_animal(${consultId}) end`;

const keptSchema = petSchema
  .pick({ id: true, name: true, species: true, speciesOther: true })
  .extend({ createdAt: z.string() });

/**
 * The animal of a consult: its record, or where the caller may not see that any more, its name and kind alone.
 * Throws when it is neither, which is nobody who sees the consult.
 */
export function animalOf({
  pet,
  keptAnimal: kept,
}: {
  readonly pet: InferSelectModel<typeof pets> | null;
  readonly keptAnimal: unknown;
}): Pet {
  if (pet !== null) return petOf(pet);
  const { createdAt, ...known } = keptSchema.parse(kept);
  return {
    ...known,
    birthDate: null,
    birthDateApproximate: false,
    weightGrams: null,
    weighedOn: null,
    sex: null,
    neutered: null,
    ueln: null,
    foodChain: null,
    foodChainBy: null,
    foodChainAt: null,
    notes: '',
    photoId: null,
    createdAt: new Date(createdAt).toISOString(),
  };
}
