import type { InferSelectModel } from 'drizzle-orm';
import type { pets } from '../../../db/schema/index.ts';
import type { Pet } from './pet.ts';

/** A pet as clients see it. */
export function petOf(row: InferSelectModel<typeof pets>): Pet {
  return {
    id: row.id,
    name: row.name,
    species: row.species,
    speciesOther: row.speciesOther,
    birthDate: row.birthDate,
    birthDateApproximate: row.birthDateApproximate,
    weightGrams: row.weightGrams,
    weighedOn: row.weighedOn,
    sex: row.sex,
    neutered: row.neutered,
    ueln: row.ueln,
    foodChain: row.foodChain,
    foodChainBy: row.foodChainBy,
    foodChainAt: row.foodChainAt?.toISOString() ?? null,
    notes: row.notes,
    photoId: row.photoId,
    createdAt: row.createdAt.toISOString(),
  };
}
