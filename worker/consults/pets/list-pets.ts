import { and, asc, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { pets } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { nothing } from '../../core/verb-input.ts';
import { petSchema } from './pet.ts';
import { petOf } from './pet-row.ts';

export const listPetsInput = nothing;

export const listPetsOutput = z.object({ pets: z.array(petSchema) });

/** The caller's own animals that are not put away, by name; at most 200. */
export async function listPets(ctx: UserContext): Promise<z.infer<typeof listPetsOutput>> {
  const [rows] = await ctx.db.run((tx) => [
    tx
      .select()
      .from(pets)
      .where(and(eq(pets.ownerId, ctx.actor.id), isNull(pets.archivedAt)))
      .orderBy(asc(pets.name), asc(pets.id))
      .limit(200),
  ]);
  return { pets: rows.map(petOf) };
}
