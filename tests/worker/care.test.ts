import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { getPlanDraftOutput } from '../../worker/consults/care-plans/get-plan-draft.ts';
import { listConsultPlansOutput } from '../../worker/consults/care-plans/list-consult-plans.ts';
import { medicineRules } from '../../worker/consults/care-plans/medicine-warnings.ts';
import { getNoteOutput } from '../../worker/consults/notes/get-note.ts';
import { listNotesOutput } from '../../worker/consults/notes/list-notes.ts';
import { petSchema } from '../../worker/consults/pets/pet.ts';
import {
  drafted,
  firstChanges,
  medicine,
  noted,
  planned,
  saveDraft,
  saveNote,
  signing,
  signPlan,
} from './support/care.ts';
import { active, auditOf } from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import { call, done, mutation, query, refusal } from './support/worker.ts';

const bodyOf = (answer: unknown) => z.looseObject({ body: z.string() }).parse(answer).body;

test('P1 notes.save keeps what fits, tells what did not, and refuses what a field may not hold', async () => {
  const { vet, id } = await noted();
  const late = await saveNote(vet, id, {
    subjective: { was: '', to: 'Tose' },
    heartRate: { was: null, to: 90 },
  });
  expect(late).toMatchObject({
    conflicts: ['subjective'],
    fields: { subjective: 'Cojea', vitals: { heartRate: 90 } },
    revision: 2,
  });
  for (const changes of [
    { heartRate: { was: null, to: 900 } },
    { membranes: { was: null, to: 'green' } },
    { plan: { was: '', to: 'a\0b' } },
    { ownerId: { was: null, to: 'x' } },
  ])
    expect(await refusal(call('mutation', 'notes.save', { id, changes }, { as: vet }))).toBe('400 BAD_INPUT');
  expect((await done(getNoteOutput, query('notes.get', { id }, { as: vet }))).note?.revision).toBe(2);
});

test('P2 A21 the owner reads a note once it is signed, alone and among those of the animal', async () => {
  const { owner, vet, petId, id, revision } = await noted();
  const note = async () => (await done(getNoteOutput, query('notes.get', { id }, { as: owner }))).note;
  expect(await note()).toBeNull();
  await done(z.unknown(), mutation('notes.sign', { id, revision }, { as: vet }));
  expect(await note()).toMatchObject({
    fields: { subjective: 'Cojea' },
    vet: { id: vet.id, displayName: 'A vet' },
  });
  const { notes } = await done(listNotesOutput, query('notes.list', { id: petId }, { as: owner }));
  expect(notes.map(({ sessionId }) => sessionId)).toEqual([id]);
  expect(await refusal(call('mutation', 'notes.save', { id, changes: {} }, { as: vet }))).toBe(
    '409 WRONG_STATE',
  );
});

test('P2 a plan that an owner could not act on is not signed, and it says what is missing', async () => {
  const { vet, id } = await active();
  const pill = medicine({ give: '', route: null });
  const { revision } = await saveDraft(vet, id, { medicines: { was: [], to: [pill] } });
  const answer = await call('mutation', 'carePlans.sign', signing(id, revision), { as: vet });
  expect(answer).toMatchObject({ ok: false, status: 400 });
  const body = bodyOf(answer);
  for (const path of [
    'findings',
    'steps',
    'warningSigns',
    `medicines.${pill.id}.give`,
    `medicines.${pill.id}.route`,
  ])
    expect(body).toContain(`"path":"${path}"`);
});

test('P3 a medicine that does not suit the animal is signed only by whoever confirms the warning, which is kept with its source', async () => {
  const { vet, petId, id } = await active();
  await asOwner(`update public.pets set species = 'horse', food_chain = 'in' where id = $1`, [petId]);
  const bute = medicine({ name: 'Equipalazone', substance: 'fenilbutazona', withdrawal: 'No procede' });
  const { revision } = await saveDraft(vet, id, firstChanges([bute]));
  const unconfirmed = await call('mutation', 'carePlans.sign', signing(id, revision), { as: vet });
  expect(bodyOf(unconfirmed)).toContain(`confirmed.${bute.id}.horse-phenylbutazone`);
  const plan = await signPlan(
    vet,
    signing(id, revision, [{ medicine: bute.id, rule: 'horse-phenylbutazone' }]),
  );
  expect(plan.confirmations).toEqual([
    expect.objectContaining({ medicine: bute.id, rule: 'horse-phenylbutazone', by: vet.id }),
  ]);
  expect(plan.confirmations[0]?.sources).toHaveLength(medicineRules['horse-phenylbutazone'].sources.length);
  expect(plan.animal).toMatchObject({ species: 'horse', foodChain: 'in' });
});

test('P3 a dose is computed here, whatever was sent, and is signed only confirmed', async () => {
  const { vet, id } = await active();
  const dose = {
    perKg: 0.1,
    unit: 'mg',
    weightGrams: 20_000,
    weighedOn: '2026-11-01',
    strength: 1.5,
    form: 'ml',
    total: 99,
    quantity: 99,
    confirmed: false,
  } as const;
  const { fields, revision } = await saveDraft(vet, id, firstChanges([medicine({ dose })]));
  expect(fields.medicines[0]?.dose).toMatchObject({ total: 2, quantity: 1.33 });
  expect(await refusal(call('mutation', 'carePlans.sign', signing(id, revision), { as: vet }))).toBe(
    '400 BAD_INPUT',
  );
});

test('A15 a signed plan is the owner’s: in the conversation once, told of, audited, and amended with its reason', async () => {
  const { owner, vet, id, plan } = await planned();
  const said = await runInDurableObject(env.ConsultRoom.getByName(id), (_, { storage }) =>
    storage.sql.exec('select sender_id, sender_role, body, care_plan from messages').toArray(),
  );
  expect(said).toEqual([{ sender_id: vet.id, sender_role: 'vet', body: '', care_plan: plan.id }]);
  expect(await auditOf(id)).toContain('care-plan.sign');
  const [told] = await asOwner<{ kind: string }>(
    `select kind from public.notifications where user_id = $1 and kind = 'care-plan'`,
    [owner.id],
  );
  expect(told).toEqual({ kind: 'care-plan' });

  const before = await done(getPlanDraftOutput, query('carePlans.draft', { id }, { as: vet }));
  expect(before).toMatchObject({ draft: null, inForce: { id: plan.id }, openUntil: null });
  const { revision } = await saveDraft(
    vet,
    id,
    { amendReason: { was: null, to: 'La analítica lo descarta.' } },
    plan.id,
  );
  const next = await signPlan(vet, signing(id, revision));
  const { plans } = await done(listConsultPlansOutput, query('carePlans.ofConsult', { id }, { as: owner }));
  expect(plans.map(({ id: planId, amends, amendedBy }) => ({ planId, amends, amendedBy }))).toEqual([
    { planId: next.id, amends: plan.id, amendedBy: null },
    { planId: plan.id, amends: null, amendedBy: next.id },
  ]);
  expect(next.content).toEqual(plan.content);
});

test('P2 the vet writes on after the end, and reads until when', async () => {
  const { owner, vet, id, revision } = await drafted();
  await done(z.unknown(), mutation('sessions.end', { sessionId: id }, { as: owner }));
  const { openUntil } = await done(getPlanDraftOutput, query('carePlans.draft', { id }, { as: vet }));
  expect(Date.parse(openUntil ?? '')).toBeGreaterThan(Date.now() + 71 * 3_600_000);
  await signPlan(vet, signing(id, revision));
  await asOwner(
    `update public.chat_sessions set ended_at = now() - interval '80 hours', follow_up_until = now() - interval '8 hours' where id = $1`,
    [id],
  );
  expect(await refusal(query('carePlans.draft', { id }, { as: vet }))).toBe('409 WRONG_STATE');
});

test('P3 an owner and a vet note what the passport says, a number however it is spaced; of a dog there is nothing to note', async () => {
  const { owner, vet, petId, id } = await active();
  const note = { id, foodChain: 'out', ueln: '724 016 260 012 345' };
  expect(await refusal(call('mutation', 'carePlans.noteFoodChain', note, { as: vet }))).toBe('400 BAD_INPUT');
  await done(
    petSchema,
    mutation('pets.update', { id: petId, species: 'horse', foodChain: 'in' }, { as: owner }),
  );
  const pet = await done(petSchema, mutation('carePlans.noteFoodChain', note, { as: vet }));
  expect(pet).toMatchObject({ foodChain: 'out', foodChainBy: vet.id, ueln: '724016260012345' });
});
