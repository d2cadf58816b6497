import * as z from 'zod';
import { shareRecordOutput } from '../../../worker/consults/record/share-record.ts';
import { member, ownerWithPet } from './consult.ts';
import { rowOf, type Thing } from './thing.ts';
import { done, mutation } from './worker.ts';

export const weighed = { kind: 'weight', day: '2026-11-02', grams: 24_000 } as const;

/** An animal whose record has a weight. */
export async function weighedPet() {
  const { owner, petId } = await ownerWithPet();
  const id = crypto.randomUUID();
  await done(z.unknown(), mutation('record.add', { petId, id, entry: weighed }, { as: owner }));
  return { owner, petId, id };
}

async function entryThing(input: Record<string, unknown> = {}): Promise<Thing> {
  const { owner, petId, id } = await weighedPet();
  return {
    input: { petId, id, ...input },
    stranger: await member(),
    rightful: owner,
    state: rowOf('pet_weights', 'pet_id', petId),
  };
}

async function recordThing(): Promise<Thing> {
  const { owner, petId } = await weighedPet();
  return {
    input: { id: petId },
    stranger: await member(),
    rightful: owner,
    state: rowOf('pet_record_shares', 'pet_id', petId),
  };
}

async function shareThing(): Promise<Thing> {
  const { owner, petId } = await weighedPet();
  const { id } = await done(shareRecordOutput, mutation('record.share', { id: petId }, { as: owner }));
  return {
    input: { id },
    stranger: await member(),
    rightful: owner,
    state: rowOf('pet_record_shares', 'id', id),
  };
}

/** By procedure of records, the thing that it names. */
export const recordThings: Record<string, () => Promise<Thing>> = {
  'record.get': recordThing,
  'record.changes': entryThing,
  'record.add': () => entryThing({ id: crypto.randomUUID(), entry: weighed }),
  'record.change': () => entryThing({ revision: 1, entry: { ...weighed, grams: 25_000 } }),
  'record.remove': () => entryThing({ revision: 1, kind: 'weight' }),
  'record.share': recordThing,
  'record.shares': recordThing,
  'record.revokeShare': shareThing,
};
