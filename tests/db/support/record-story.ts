import { createHash, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { SignedIn } from '../../../db/actor.ts';
import { shareRecord } from '../../../db/calls/record-shares.ts';
import { petMedications, petVaccinations, petWeights } from '../../../db/schema/index.ts';
import type { World } from './world.ts';

/** The record of an animal in hand: the vet weighs it, its owner writes the rest, corrects one entry and shares it. */
export const keepRecord = async (
  world: World,
  { owner, vet, pet: petId }: { owner: SignedIn; vet: SignedIn; pet: string },
): Promise<void> => {
  const day = '2026-11-02';
  await world
    .as(vet)
    .run((tx) => [
      tx.insert(petWeights).values({ petId, day, grams: 24_100, authorId: vet.id, side: 'vet' }),
    ]);
  const [[vaccination]] = await world
    .as(owner)
    .run((tx) => [
      tx
        .insert(petVaccinations)
        .values({ petId, day, vaccine: 'rabies', due: '2027-11-02', authorId: owner.id, side: 'owner' })
        .returning({ id: petVaccinations.id }),
      tx
        .insert(petMedications)
        .values({ petId, day, name: 'Meloxicam', dose: '2,4 mg', authorId: owner.id, side: 'owner' }),
    ]);
  await world.as(owner).run((tx) => [
    tx
      .update(petVaccinations)
      .set({ batch: 'L-1' })
      .where(eq(petVaccinations.id, vaccination?.id ?? '')),
    shareRecord(tx, {
      petId,
      tokenHash: createHash('sha256').update(randomUUID()).digest('hex'),
      label: 'Clínica',
      days: 7,
      openings: 5,
    }),
  ]);
};
