import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../../../db/actor.ts';
import { savePlanDraft, signCarePlan } from '../../../db/calls/care-plans.ts';
import { saveNote, signNote } from '../../../db/calls/notes.ts';
import { first, type World } from './world.ts';

/** Changes that come from nothing: what a vet writes into an empty form. */
export const fresh = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).map(([field, to]) => [field, { was: null, to }]));

/** A plan that says a little of everything. */
export const planFields = {
  findings: 'Una cojera leve, sin herida.',
  steps: ['Reposo tres días, con paseos cortos de correa.'],
  medicines: [],
  warningSigns: ['No apoya la pata en absoluto.'],
  checkAgain: null,
};

/** The vet writes a note. */
export const draftNote = async (world: World, vet: SignedIn, consultId: string) => {
  const [rows] = await world
    .as(vet)
    .run((tx) => [saveNote(tx, consultId, fresh({ subjective: 'Cojea de la mano derecha desde ayer.' }))]);
  return first(rows);
};

/** The vet writes a note and signs it. */
export const signNoteOf = async (world: World, vet: SignedIn, consultId: string) => {
  const { revision } = await draftNote(world, vet, consultId);
  const [signed] = await world.as(vet).run((tx) => [signNote(tx, consultId, revision)]);
  return first(signed);
};

/** The vet writes into the draft of a plan. `amends`: the plan that is in force. */
export const draftPlan = async (
  world: World,
  vet: SignedIn,
  consultId: string,
  amends: string | null = null,
  fields: Readonly<Record<string, unknown>> = planFields,
) => {
  const [rows] = await world
    .as(vet)
    .run((tx) => [savePlanDraft(tx, { consultId, amends, changes: fresh(fields), from: null })]);
  return first(rows);
};

/** The vet signs the draft of a plan at this revision. */
export const signPlan = async (
  world: World,
  vet: SignedIn,
  consultId: string,
  revision: number,
  id: string = randomUUID(),
) => {
  const [rows] = await world
    .as(vet)
    .run((tx) => [signCarePlan(tx, { consultId, id, revision, foodChain: null, confirmations: [] })]);
  return first(rows);
};
