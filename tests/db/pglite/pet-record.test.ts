import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as z from 'zod';
import type { SignedIn } from '../../../db/actor.ts';
import { acceptConsult, endConsult } from '../../../db/calls/consults.ts';
import { petRecord, recordHistory, remindOfVaccinations } from '../../../db/calls/pet-record.ts';
import { pets, petWeights } from '../../../db/schema/index.ts';
import { type EntryFields, entryChangeSchema } from '../../../worker/consults/record/entry.ts';
import { recordSchema } from '../../../worker/consults/record/record.ts';
import { insertEntry, removeEntry, updateEntry } from '../../../worker/consults/record/write-entry.ts';
import { startPglite } from '../../support/postgres.ts';
import { startFor } from '../support/story.ts';
import { clock, first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());

const hour = 3_600_000;
const weight = (grams: number, day = '2026-11-02') => ({ kind: 'weight', grams, day }) as const;
const vaccination = (fields: Partial<Extract<EntryFields, { kind: 'vaccination' }>> = {}) =>
  ({
    kind: 'vaccination',
    vaccine: 'rabies',
    product: '',
    batch: '',
    clinic: '',
    day: '2026-11-02',
    due: null,
    ...fields,
  }) as const;

const add = async (who: SignedIn, petId: string, entry: EntryFields, id: string = randomUUID()) => {
  await world.as(who).run((tx) => [insertEntry(tx, { id, petId, authorId: who.id }, entry)]);
  return { id, petId };
};
const recordOf = async (who: SignedIn, petId: string) => {
  const [rows] = await world.as(who).run((tx) => [petRecord(tx, petId)]);
  return recordSchema.parse(first(rows).record);
};
const changesOf = async (who: SignedIn, { petId, id }: { petId: string; id: string }) => {
  const [rows] = await world.as(who).run((tx) => [recordHistory(tx, petId, id)]);
  return entryChangeSchema.array().parse(first(rows).changes);
};
const profileWeight = async (petId: string) =>
  first(
    await world.postgres.query<{ weight_grams: number | null }>(
      'select weight_grams from pets where id = $1',
      [petId],
    ),
  ).weight_grams;

/** An animal in the hands of a vet. */
const inHand = async () => {
  const owner = await world.person({ name: 'ana', limits: { chat: 5 } });
  const vet = await world.person({ name: 'vera', role: 'vet' });
  const petId = await world.pet(owner);
  const { id } = await startFor(world, owner, petId);
  await world.as(vet).run((tx) => [acceptConsult(tx, id)]);
  return { owner, vet, petId, consultId: id };
};

test('P9 an edit keeps who, when and what it was; a removal is one, and is taken back', async () => {
  const { owner, vet, petId } = await inHand();
  const entry = await add(vet, petId, vaccination({ batch: 'A1' }));
  await world
    .as(owner)
    .run((tx) => [
      updateEntry(tx, { ...entry, revision: 1 }, vaccination({ batch: 'A2', due: '2027-11-02' })),
    ]);
  await world.as(owner).run((tx) => [removeEntry(tx, 'vaccination', { ...entry, revision: 2 }, true)]);
  const { vaccinations } = await recordOf(owner, petId);
  expect(vaccinations).toMatchObject([
    { id: entry.id, author: 'vera', side: 'vet', revision: 3, removedAt: expect.any(String), batch: 'A2' },
  ]);
  const changes = await changesOf(vet, entry);
  expect(changes).toMatchObject([
    { by: 'ana', side: 'owner', was: { batch: 'A2', due: '2027-11-02', removedAt: null } },
    { by: 'ana', side: 'owner', was: { batch: 'A1', due: null, removedAt: null } },
  ]);
  await world.as(owner).run((tx) => [removeEntry(tx, 'vaccination', { ...entry, revision: 3 }, false)]);
  expect((await recordOf(owner, petId)).vaccinations).toMatchObject([{ revision: 4, removedAt: null }]);
});

test('P9 what is said again changes nothing and leaves no trace; what was changed since is not written over', async () => {
  const owner = await world.person();
  const petId = await world.pet(owner);
  const entry = await add(owner, petId, weight(20_000));
  await add(owner, petId, weight(99_000), entry.id);
  const [same] = await world
    .as(owner)
    .run((tx) => [updateEntry(tx, { ...entry, revision: 1 }, weight(20_000))]);
  expect(same).toMatchObject([{ revision: 1 }]);
  await world.as(owner).run((tx) => [updateEntry(tx, { ...entry, revision: 1 }, weight(21_000))]);
  const [late] = await world
    .as(owner)
    .run((tx) => [updateEntry(tx, { ...entry, revision: 1 }, weight(22_000))]);
  expect(late).toEqual([]);
  expect((await recordOf(owner, petId)).weights).toMatchObject([{ grams: 21_000, revision: 2 }]);
  expect(await changesOf(owner, entry)).toHaveLength(1);
});

test('P9 a vet in hand adds and corrects their own entries, not those of the owner; everybody else sees and adds nothing', async () => {
  const { owner, vet, petId } = await inHand();
  const others = await add(owner, petId, weight(20_000));
  const own = await add(vet, petId, weight(21_000));
  const byVet = async (entry: typeof own) => {
    const [rows] = await world
      .as(vet)
      .run((tx) => [updateEntry(tx, { ...entry, revision: 1 }, weight(22_000))]);
    return rows.length;
  };
  expect([await byVet(others), await byVet(own)]).toEqual([0, 1]);
  for (const stranger of [await world.person(), await world.person({ role: 'vet' })]) {
    await refusal(add(stranger, petId, weight(1)), 'NOT_FOUND');
    await refusal(recordOf(stranger, petId), 'NOT_FOUND');
    await refusal(changesOf(stranger, own), 'NOT_FOUND');
    const [rows] = await world
      .as(stranger)
      .run((tx) => [tx.select({ id: petWeights.id }).from(petWeights).where(eq(petWeights.petId, petId))]);
    expect(rows).toEqual([]);
  }
});

test('P10 the record is over for a vet with the consult’s window; they see their own consults alone', async () => {
  const { owner, vet, petId, consultId } = await inHand();
  await world.as(owner).run((tx) => [endConsult(tx, consultId)]);
  const other = await startFor(world, owner, petId);
  const colleague = await world.person({ role: 'vet' });
  await world.as(colleague).run((tx) => [acceptConsult(tx, other.id)]);
  expect((await recordOf(vet, petId)).consults.map(({ id }) => id)).toEqual([consultId]);
  expect((await recordOf(owner, petId)).consults.map(({ id }) => id)).toEqual([other.id, consultId]);
  const late = world.as(vet).run((tx) => [clock(tx, new Date(Date.now() + 73 * hour)), petRecord(tx, petId)]);
  await refusal(late, 'NOT_FOUND');
});

test('P9 the newest weight is what the animal weighs, in its profile and in its record', async () => {
  const { owner, vet, petId } = await inHand();
  await world.as(owner).run((tx) => [tx.update(pets).set({ weightGrams: 20_000 }).where(eq(pets.id, petId))]);
  expect((await recordOf(owner, petId)).weights).toMatchObject([{ grams: 20_000, side: 'owner' }]);
  // A slip of the same day is corrected, and no second weighing.
  await world.as(owner).run((tx) => [tx.update(pets).set({ weightGrams: 20_500 }).where(eq(pets.id, petId))]);
  expect((await recordOf(owner, petId)).weights).toMatchObject([{ grams: 20_500, revision: 2 }]);
  // Of two of one day the one that was written later is the newer, whatever their clients called them.
  const ids = ['ffffffff-0000-4000-8000-', '00000000-0000-4000-8000-'].map(
    (id) => `${id}${owner.id.slice(-12)}`,
  );
  await add(vet, petId, weight(21_000, '2098-01-01'), ids[0]);
  const later = await add(vet, petId, weight(22_000, '2098-01-01'), ids[1]);
  expect(await profileWeight(petId)).toBe(22_000);
  for (const id of [later.id, String(ids[0])])
    await world.as(owner).run((tx) => [removeEntry(tx, 'weight', { petId, id, revision: 1 }, true)]);
  await add(vet, petId, weight(18_000, '2020-01-01'));
  expect(await profileWeight(petId)).toBe(20_500);
  const newest = await add(vet, petId, weight(23_000, '2099-01-01'));
  expect(await profileWeight(petId)).toBe(23_000);
  await world.as(owner).run((tx) => [removeEntry(tx, 'weight', { ...newest, revision: 1 }, true)]);
  expect(await profileWeight(petId)).toBe(20_500);
});

test('P9 what a profile said before there was a record of weights is not lost, whoever weighs first', async () => {
  const { owner, vet, petId } = await inHand();
  await world.postgres.query('update pets set weight_grams = 19000 where id = $1', [petId]);
  await world.postgres.query('delete from pet_weights where pet_id = $1', [petId]);
  await add(vet, petId, weight(21_000, '2099-01-01'));
  expect((await recordOf(owner, petId)).weights).toMatchObject([
    { grams: 19_000, side: 'owner', authorId: owner.id },
    { grams: 21_000, side: 'vet', authorId: vet.id },
  ]);
});

test('P9 an animal that was put away, and a record that is full, take no more', async () => {
  const owner = await world.person();
  const full = await world.pet(owner);
  await world.postgres.query(
    `insert into pet_weights (pet_id, author_id, side, day, grams)
     select $1, $2, 'owner', date '2020-01-01' + n, 1000 from generate_series(1, 1000) n`,
    [full, owner.id],
  );
  expect(await refusal(add(owner, full, weight(1)), 'WRONG_STATE')).toMatchObject({ subject: 'record' });
  const away = await world.pet(owner);
  await world
    .as(owner)
    .run((tx) => [tx.update(pets).set({ archivedAt: sql`now()` }).where(eq(pets.id, away))]);
  await refusal(add(owner, away, weight(1)), 'NOT_FOUND');
});

test('P9 an owner is told of a vaccination that is due soon: once for each due day, and not of one that was followed by another', async () => {
  const owner = await world.person();
  const petId = await world.pet(owner, 'Luna');
  const remind = async (at: string) => {
    const [, rows] = await world.service.run((tx) => [clock(tx, at), remindOfVaccinations(tx, 14, 10)]);
    return first(rows).seen;
  };
  const told = async () =>
    (
      await world.postgres.query<{ params: z.JSONType }>(
        "select params from notifications where user_id = $1 and kind = 'vaccine-due' order by id",
        [owner.id],
      )
    ).map(({ params }) => params);
  const entry = await add(owner, petId, vaccination({ day: '2026-01-10', due: '2027-01-10' }));
  await add(owner, petId, vaccination({ vaccine: 'dhpp', day: '2024-01-10', due: '2027-01-10' }));
  await add(owner, petId, vaccination({ vaccine: 'dhpp', day: '2026-10-10', due: '2029-10-10' }));
  expect(await remind('2026-12-20T12:00:00Z')).toBe(0);
  expect(await remind('2026-12-27T12:00:00Z')).toBe(2);
  expect(await remind('2026-12-28T12:00:00Z')).toBe(0);
  const due = { pet: 'Luna', vaccine: 'rabies', product: '', due: '2027-01-10' };
  expect(await told()).toEqual([due]);
  const moved = vaccination({ day: '2026-01-10', due: '2027-01-12' });
  await world.as(owner).run((tx) => [updateEntry(tx, { ...entry, revision: 1 }, moved)]);
  expect(await remind('2026-12-29T12:00:00Z')).toBe(1);
  expect(await told()).toEqual([due, { ...due, due: '2027-01-12' }]);
});
