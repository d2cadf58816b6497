import * as z from 'zod';
import { drafted, firstChanges, noted, planned, signing } from './care.ts';
import { active, member } from './consult.ts';
import { asOwner } from './doubles.ts';
import { rowOf, type Thing } from './thing.ts';
import { done, mutation } from './worker.ts';

/** Something that the vet of a consult writes, which another vet has no business with. */
async function ofVet(
  make: () => Promise<{ vet: Thing['rightful']; id: string }>,
  table: string,
  more: Record<string, unknown> = {},
): Promise<Thing> {
  const { vet, id } = await make();
  return {
    input: { id, ...more },
    stranger: await member('vet'),
    rightful: vet,
    state: rowOf(table, 'session_id', id),
  };
}

async function signedNote() {
  const consult = await noted();
  await done(
    z.unknown(),
    mutation('notes.sign', { id: consult.id, revision: consult.revision }, { as: consult.vet }),
  );
  return consult;
}

async function aboutAHorse() {
  const consult = await active();
  await asOwner(`update public.pets set species = 'horse' where id = $1`, [consult.petId]);
  return consult;
}

/** By procedure, what a vet writes of a consult. */
export const careThings: Record<string, () => Promise<Thing>> = {
  'notes.get': () => ofVet(noted, 'consult_notes'),
  'notes.save': () => ofVet(noted, 'consult_notes', { changes: { plan: { was: '', to: 'Reposo' } } }),
  'notes.sign': () => ofVet(noted, 'consult_notes', { revision: 1 }),
  'notes.add': () => ofVet(signedNote, 'consult_notes', { text: 'Llama: come.' }),
  'notes.list': async () => {
    const { owner, petId } = await signedNote();
    return {
      input: { id: petId },
      stranger: await member('vet'),
      rightful: owner,
      state: rowOf('consult_notes', 'pet_id', petId),
    };
  },
  'carePlans.get': async () => {
    const { owner, plan } = await planned();
    return {
      input: { id: plan.id },
      stranger: await member('vet'),
      rightful: owner,
      state: rowOf('care_plans', 'id', plan.id),
    };
  },
  'carePlans.ofAnimal': async () => {
    const { owner, petId } = await planned();
    return {
      input: { id: petId },
      stranger: await member('vet'),
      rightful: owner,
      state: rowOf('care_plans', 'pet_id', petId),
    };
  },
  'carePlans.ofConsult': async () => {
    const { owner, id } = await planned();
    return {
      input: { id },
      stranger: await member('vet'),
      rightful: owner,
      state: rowOf('care_plans', 'session_id', id),
    };
  },
  'carePlans.draft': () => ofVet(drafted, 'care_plan_drafts'),
  'carePlans.saveDraft': () => ofVet(active, 'care_plan_drafts', { amends: null, changes: firstChanges() }),
  'carePlans.discardDraft': () => ofVet(drafted, 'care_plan_drafts'),
  'carePlans.sign': async () => {
    const { vet, id, revision } = await drafted();
    return {
      input: signing(id, revision),
      stranger: await member('vet'),
      rightful: vet,
      state: rowOf('care_plans', 'session_id', id),
    };
  },
  'carePlans.noteFoodChain': () => ofVet(aboutAHorse, 'care_plans', { foodChain: 'out', ueln: null }),
};
