import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  discardPlanDraft,
  noteFoodChain,
  savePlanDraft,
  signCarePlan,
} from '../../../db/calls/care-plans.ts';
import { carePlanDrafts, carePlans, pets, searchTexts } from '../../../db/schema/index.ts';
import { startPglite } from '../../support/postgres.ts';
import { draftPlan, planFields, signPlan } from '../support/care-steps.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { startFor } from '../support/story.ts';
import { clock, first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let steps: ReturnType<typeof consultSteps>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  steps = consultSteps(world);
});
afterAll(() => world.close());

const inHand = async () => {
  const { owner, pet, consult } = await steps.begin();
  const vet = await world.person({ role: 'vet', name: 'vera' });
  await steps.accept(vet, consult.id);
  return { owner, vet, pet, id: consult.id };
};
type Side = Awaited<ReturnType<typeof inHand>>['vet'];

const plansSeenBy = async (who: Side, id: string) => {
  const [plans, drafts] = await world
    .as(who)
    .run((tx) => [
      tx.select().from(carePlans).where(eq(carePlans.consultId, id)),
      tx.select().from(carePlanDrafts).where(eq(carePlanDrafts.consultId, id)),
    ]);
  return { plans: plans.length, drafts: drafts.length };
};

test('P2 a draft is seen by its vet alone; signed it is the owner’s plan, and the draft is gone', async () => {
  const { owner, vet, id } = await inHand();
  const stranger = await world.person({ role: 'vet' });
  const { revision } = await draftPlan(world, vet, id);
  expect(await Promise.all([vet, owner, stranger].map((who) => plansSeenBy(who, id)))).toEqual([
    { plans: 0, drafts: 1 },
    { plans: 0, drafts: 0 },
    { plans: 0, drafts: 0 },
  ]);
  const plan = await signPlan(world, vet, id, revision);
  expect(plan).toMatchObject({ vetName: 'vera', content: planFields, amends: null, origin: 'vet' });
  expect(plan.contentHash).toMatch(/^[0-9a-f]{64}$/);
  expect(await Promise.all([vet, owner, stranger].map((who) => plansSeenBy(who, id)))).toEqual([
    { plans: 1, drafts: 0 },
    { plans: 1, drafts: 0 },
    { plans: 0, drafts: 0 },
  ]);
});

test('P2 a signed plan cannot change, not even by a hand in the database', async () => {
  const { vet, id } = await inHand();
  const { revision } = await draftPlan(world, vet, id);
  const plan = await signPlan(world, vet, id, revision);
  await expect(
    world.postgres.query(`update care_plans set content = content || '{"findings": "Nada"}' where id = $1`, [
      plan.id,
    ]),
  ).rejects.toThrow('WRONG_STATE');
  await expect(
    world.service.run((tx) => [tx.update(carePlans).set({ vetName: 'x' }).where(eq(carePlans.id, plan.id))]),
  ).rejects.toThrow();
});

test('P2 a plan is amended by another that says why, from the words of the one before, and each only once', async () => {
  const { vet, id } = await inHand();
  const one = await signPlan(world, vet, id, (await draftPlan(world, vet, id)).revision);
  const save = (amends: string | null, changes: Parameters<typeof savePlanDraft>[1]['changes']) =>
    world.as(vet).run((tx) => [savePlanDraft(tx, { consultId: id, amends, changes, from: null })]);
  // Whoever does not know of the signed plan learns of it, and their words go nowhere.
  await refusal(save(null, { findings: { was: null, to: 'Otra cosa' } }), 'CONFLICT');
  const [rows] = await save(one.id, { findings: { was: planFields.findings, to: 'Una rotura de uña.' } });
  const { revision, fields, conflicts } = first(rows);
  expect(conflicts).toEqual({});
  expect(fields).toMatchObject({ ...planFields, findings: 'Una rotura de uña.' });
  expect(await refusal(signPlan(world, vet, id, revision), 'BAD_INPUT')).toEqual({ subject: 'amendReason' });
  const [told] = await save(one.id, { amendReason: { was: null, to: 'La foto lo aclara.' } });
  const two = await signPlan(world, vet, id, first(told).revision);
  expect(two).toMatchObject({ amends: one.id, amendReason: 'La foto lo aclara.' });
  await refusal(save(one.id, { findings: { was: null, to: 'x' } }), 'CONFLICT');
});

test('P2 signing twice with one id is one plan, and one notice', async () => {
  const { owner, vet, id } = await inHand();
  const { revision } = await draftPlan(world, vet, id);
  const planId = randomUUID();
  const once = await signPlan(world, vet, id, revision, planId);
  expect(await signPlan(world, vet, id, revision, planId)).toEqual(once);
  const told = await world.postgres.query(
    `select subject from notifications where user_id = $1 and kind = 'care-plan'`,
    [owner.id],
  );
  expect(told).toEqual([{ subject: id }]);
  await refusal(signPlan(world, vet, id, revision), 'CONFLICT');
});

test('P2 a draft can be thrown away, and begun again', async () => {
  const { vet, id } = await inHand();
  await draftPlan(world, vet, id);
  await world.as(vet).run((tx) => [discardPlanDraft(tx, id)]);
  expect(await plansSeenBy(vet, id)).toEqual({ plans: 0, drafts: 0 });
  expect(await draftPlan(world, vet, id)).toMatchObject({ revision: 1 });
});

test('P2 what was written since is not signed unseen, and no plan is answered as that of another consult', async () => {
  const { vet, id } = await inHand();
  const { revision } = await draftPlan(world, vet, id);
  const changes = { findings: { was: planFields.findings, to: 'Una rotura de uña.' } };
  await world.as(vet).run((tx) => [savePlanDraft(tx, { consultId: id, amends: null, changes, from: null })]);
  expect(await refusal(signPlan(world, vet, id, revision), 'CONFLICT')).toEqual({ subject: 'plan' });
  const other = await inHand();
  const theirs = await signPlan(
    world,
    other.vet,
    other.id,
    (await draftPlan(world, other.vet, other.id)).revision,
  );
  await expect(signPlan(world, vet, id, revision + 1, theirs.id)).rejects.toThrow();
});

test('P2 P10 a draft is nobody’s but its vet’s: no colleague reads it or throws it away, nor does its vet when the animal is in hand no more', async () => {
  const { owner, pet, vet, id } = await inHand();
  await draftPlan(world, vet, id);
  await steps.end(owner, id);
  const colleague = await world.person({ role: 'vet' });
  await steps.accept(colleague, (await startFor(world, owner, pet)).id);
  expect(await plansSeenBy(colleague, id)).toEqual({ plans: 0, drafts: 0 });
  await refusal(
    world.as(colleague).run((tx) => [discardPlanDraft(tx, id)]),
    'NOT_FOUND',
  );
  const seenAfter = async (hours: number) => {
    const [, drafts] = await world
      .as(vet)
      .run((tx) => [
        clock(tx, new Date(Date.now() + hours * 3_600_000)),
        tx.select().from(carePlanDrafts).where(eq(carePlanDrafts.consultId, id)),
      ]);
    return drafts.length;
  };
  expect([await seenAfter(71), await seenAfter(73)]).toEqual([1, 0]);
});

const horseInHand = async () => {
  const side = await inHand();
  await world
    .as(side.owner)
    .run((tx) => [tx.update(pets).set({ species: 'horse' }).where(eq(pets.id, side.pet))]);
  return side;
};

test('P3 who says what a horse’s passport says is kept, with the plan as it was signed; what changed meanwhile is looked at again', async () => {
  const { owner, vet, pet, id } = await horseInHand();
  const { revision } = await draftPlan(world, vet, id);
  await world.as(vet).run((tx) => [noteFoodChain(tx, id, 'in', '724016260012345')]);
  const sign = (foodChain: 'in' | 'out' | null) =>
    world.as(vet).run((tx) => [
      signCarePlan(tx, {
        consultId: id,
        id: randomUUID(),
        revision,
        foodChain,
        confirmations: [{ medicine: randomUUID(), rule: 'horse-essential', sources: ['Ley (2025)'] }],
      }),
    ]);
  expect(await refusal(sign(null), 'CONFLICT')).toEqual({ subject: 'animal' });
  const [rows] = await sign('in');
  expect(first(rows)).toMatchObject({
    animal: { species: 'horse', ueln: '724016260012345', foodChain: 'in', foodChainBy: vet.id },
    confirmations: [{ rule: 'horse-essential', sources: ['Ley (2025)'], by: vet.id }],
  });
  // The owner changes their mind: from then on it is the owner who said so; the signed plan keeps what it had.
  await world.as(owner).run((tx) => [tx.update(pets).set({ foodChain: 'out' }).where(eq(pets.id, pet))]);
  const [now] = await world.as(owner).run((tx) => [tx.select().from(pets).where(eq(pets.id, pet))]);
  expect(first(now)).toMatchObject({ foodChain: 'out', foodChainBy: owner.id });
});

test('P3 only a horse has a place in the food chain; what is no horse any more loses it', async () => {
  const { owner, vet, pet, id } = await inHand();
  await refusal(
    world.as(vet).run((tx) => [noteFoodChain(tx, id, 'in', null)]),
    'BAD_INPUT',
  );
  const set = (fields: Partial<typeof pets.$inferInsert>) =>
    world.as(owner).run((tx) => [tx.update(pets).set(fields).where(eq(pets.id, pet)).returning()]);
  await set({ species: 'horse', foodChain: 'out', ueln: '724016260012345' });
  const [rows] = await set({ species: 'cat' });
  expect(first(rows)).toMatchObject({ ueln: null, foodChain: null, foodChainBy: null, foodChainAt: null });
});

test('P9 the day of a weight is noted with it, and goes with it', async () => {
  const { owner, pet } = await steps.begin();
  const weigh = async (weightGrams: number | null) => {
    const [rows] = await world
      .as(owner)
      .run((tx) => [tx.update(pets).set({ weightGrams }).where(eq(pets.id, pet)).returning()]);
    return first(rows).weighedOn;
  };
  const [{ today } = { today: '' }] = await world.postgres.query<{ today: string }>(
    'select private.now()::date::text as today',
  );
  expect([await weigh(12_000), await weigh(null)]).toEqual([today, null]);
});

test('Z3 the plan in force is found by owner and by whoever has the animal in hand; what it amends no more', async () => {
  const { owner, vet, pet, id } = await inHand();
  const one = await signPlan(world, vet, id, (await draftPlan(world, vet, id)).revision);
  const found = async (who: Side) => {
    const [rows] = await world
      .as(who)
      .run((tx) => [tx.select().from(searchTexts).where(eq(searchTexts.petId, pet))]);
    return rows.filter(({ kind }) => kind === 'plan').map(({ thing }) => thing);
  };
  const stranger = await world.person({ role: 'vet' });
  expect([await found(owner), await found(stranger)]).toEqual([[one.id], []]);
  const [rows] = await world.as(vet).run((tx) => [
    savePlanDraft(tx, {
      consultId: id,
      amends: one.id,
      changes: { amendReason: { was: null, to: 'Mejor' } },
      from: null,
    }),
  ]);
  const two = await signPlan(world, vet, id, first(rows).revision);
  await steps.end(owner, id);
  const again = await startFor(world, owner, pet);
  await steps.accept(stranger, again.id);
  expect([await found(owner), await found(stranger)]).toEqual([[two.id], [two.id]]);
});
