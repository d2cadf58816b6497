import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { setDuty } from '../../../db/calls/desk.ts';
import {
  copyShifts,
  dutyFor,
  planShift,
  removeShift,
  requireVetOnDuty,
  type Sought,
  setVetSettings,
  tellShifts,
} from '../../../db/calls/duty.ts';
import { dutyShifts, vetSkills } from '../../../db/schema/index.ts';
import { startPglite } from '../../support/postgres.ts';
import { startFor } from '../support/story.ts';
import { clock, first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());

const monday = '2026-11-30T08:00:00Z';
const madrid = { timeZone: 'Europe/Madrid', weeks: 1 };
const anything: Sought = { species: null, mode: null, language: null, licence: null };

const plan = async (vet: SignedIn, shift: Partial<Parameters<typeof planShift>[1]>, now = monday) =>
  (
    await world
      .as(vet)
      .run((tx) => [
        clock(tx, now),
        planShift(tx, { day: '2026-11-30', from: '10:00', until: '14:00', ...madrid, ...shift }),
      ])
  )[1];

const shiftsOf = async (vet: SignedIn) => {
  const [rows] = await world
    .as(vet)
    .run((tx) => [
      tx.select().from(dutyShifts).where(eq(dutyShifts.vetId, vet.id)).orderBy(asc(dutyShifts.startsAt)),
    ]);
  return rows.map(({ startsAt, endsAt }) => `${startsAt.toISOString()} ${endsAt.toISOString()}`);
};

const newVet = () => world.person({ role: 'vet' });
const onDuty = (vet: SignedIn, on = true) => world.as(vet).run((tx) => [setDuty(tx, on)]);
const duty = async (sought: Partial<Sought> = {}, now = monday) =>
  first((await world.service.run((tx) => [clock(tx, now), dutyFor(tx, { ...anything, ...sought })]))[1]);

const settings = {
  chatsAtOnce: 2,
  modes: ['chat'],
  languages: ['es'],
  species: ['horse'],
  shiftNotices: true,
} as const;

const everything = {
  ...settings,
  modes: ['chat', 'video'],
  languages: ['es', 'en'],
  species: ['dog', 'cat', 'horse', 'other'],
} as const;

test('a shift is by the clock of the vet, in winter and in summer, and over midnight', async () => {
  const vet = await newVet();
  await plan(vet, {});
  await plan(vet, { day: '2027-06-01', from: '22:00', until: '06:00' });
  await plan(vet, { day: '2027-06-03', from: '09:00', until: '12:00', timeZone: 'America/Mexico_City' });
  expect(await shiftsOf(vet)).toEqual([
    '2026-11-30T09:00:00.000Z 2026-11-30T13:00:00.000Z',
    '2027-06-01T20:00:00.000Z 2027-06-02T04:00:00.000Z',
    '2027-06-03T15:00:00.000Z 2027-06-03T18:00:00.000Z',
  ]);
});

test('a shift that is repeated keeps its hours when the clocks change; an hour that does not exist is left out', async () => {
  const vet = await newVet();
  // Spain puts its clocks forward on 28 March 2027 at two in the morning.
  expect(await plan(vet, { day: '2027-03-21', from: '09:00', until: '11:00', weeks: 2 })).toEqual([
    { added: 2 },
  ]);
  expect(await plan(vet, { day: '2027-03-28', from: '02:00', until: '03:00' })).toEqual([{ added: 0 }]);
  expect(await shiftsOf(vet)).toEqual([
    '2027-03-21T08:00:00.000Z 2027-03-21T10:00:00.000Z',
    '2027-03-28T07:00:00.000Z 2027-03-28T09:00:00.000Z',
  ]);
});

test('shifts that overlap or touch become one; others stay apart', async () => {
  const vet = await newVet();
  await plan(vet, { from: '10:00', until: '12:00' });
  await plan(vet, { from: '14:00', until: '16:00' });
  await plan(vet, { from: '18:00', until: '19:00' });
  await plan(vet, { from: '11:00', until: '14:00' });
  expect(await shiftsOf(vet)).toEqual([
    '2026-11-30T09:00:00.000Z 2026-11-30T15:00:00.000Z',
    '2026-11-30T17:00:00.000Z 2026-11-30T18:00:00.000Z',
  ]);
});

test('last week is copied by the clock, twice without doubling, and nothing that would be over', async () => {
  const vet = await newVet();
  await plan(vet, { day: '2026-12-01', from: '09:00', until: '11:00' });
  await plan(vet, { day: '2026-12-05', from: '23:00', until: '07:00' });
  const copy = () =>
    world
      .as(vet)
      .run((tx) => [
        clock(tx, '2026-12-08T12:00:00Z'),
        copyShifts(tx, { from: '2026-11-30', to: '2026-12-07', timeZone: 'Europe/Madrid' }),
      ]);
  expect((await copy())[1]).toEqual([{ added: 1 }]);
  await copy();
  expect((await shiftsOf(vet)).slice(2)).toEqual(['2026-12-12T22:00:00.000Z 2026-12-13T06:00:00.000Z']);
});

test('a shift goes alone, or with those of later weeks at the same hours across the change of clocks', async () => {
  const vet = await newVet();
  await plan(vet, { day: '2027-03-14', from: '09:00', until: '11:00', weeks: 3 });
  await plan(vet, { day: '2027-03-21', from: '15:00', until: '16:00' });
  const idAt = async (at: string) => {
    const [rows] = await world.as(vet).run((tx) => [
      tx
        .select({ id: dutyShifts.id })
        .from(dutyShifts)
        .where(eq(dutyShifts.startsAt, new Date(at))),
    ]);
    return first(rows).id;
  };
  const remove = (id: string, following: boolean, as = vet) =>
    world.as(as).run((tx) => [removeShift(tx, { id, following, timeZone: 'Europe/Madrid' })]);
  const second = await idAt('2027-03-21T08:00:00Z');
  await refusal(remove(second, false, await newVet()), 'NOT_FOUND');
  expect((await remove(second, true))[0]).toEqual([{ removed: 2 }]);
  expect(await shiftsOf(vet)).toEqual([
    '2027-03-14T08:00:00.000Z 2027-03-14T10:00:00.000Z',
    '2027-03-21T14:00:00.000Z 2027-03-21T15:00:00.000Z',
  ]);
  await refusal(remove(second, true), 'NOT_FOUND');
});

test('what cannot be planned is refused and changes nothing', async () => {
  const vet = await newVet();
  await refusal(plan(vet, { from: '05:00', until: '08:30' }), 'BAD_INPUT');
  await refusal(plan(vet, { day: '2028-01-01' }), 'BAD_INPUT');
  await refusal(plan(vet, { timeZone: 'Europe/Nowhere' }), 'BAD_INPUT');
  await refusal(plan(vet, { weeks: 27 }), 'BAD_INPUT');
  await refusal(plan(await world.person(), {}), 'FORBIDDEN');
  expect(await shiftsOf(vet)).toEqual([]);
});

test('D13 the next vet comes when the calendar says, by what is looked for', async () => {
  await world.postgres.exec('delete from duty_shifts; update vets set on_duty = false');
  expect(await duty()).toEqual({ vets: 0, nextAt: null });
  const [anyone, rider] = [await newVet(), await newVet()];
  await plan(rider, { from: '12:00', until: '13:00' });
  await plan(anyone, { from: '16:00', until: '18:00' });
  await world.as(anyone).run((tx) => [setVetSettings(tx, everything)]);
  await world.as(rider).run((tx) => [setVetSettings(tx, settings)]);
  const at = (hour: number) => new Date(`2026-11-30T${hour}:00:00Z`);
  expect((await duty()).nextAt).toEqual(at(11));
  expect((await duty({ species: 'horse', mode: 'chat', language: 'es' })).nextAt).toEqual(at(11));
  expect((await duty({ species: 'cat' })).nextAt).toEqual(at(15));
  expect((await duty({ mode: 'video' })).nextAt).toEqual(at(15));
  expect((await duty({ language: 'en' })).nextAt).toEqual(at(15));
  // What has begun is not what comes next, whether or not somebody came.
  expect((await duty({ species: 'horse' }, '2026-11-30T11:05:00Z')).nextAt).toEqual(at(15));
  await world.postgres.query("update user_profiles set role = 'owner' where user_id = $1", [anyone.id]);
  expect((await duty({ species: 'cat' })).nextAt).toBeNull();
});

test('D13 nobody begins to wait while nobody is on duty who takes the animal; what was begun goes on', async () => {
  await world.postgres.exec('delete from duty_shifts; update vets set on_duty = false');
  const owner = await world.person({ limits: { chat: 3 } });
  const [dog, vet] = [await world.pet(owner), await newVet()];
  const key = randomUUID();
  const ask = (as = owner, licence: string | null = null) =>
    world
      .as(as)
      .run((tx) => [clock(tx, monday), requireVetOnDuty(tx, { key, petId: dog, mode: 'chat', licence })]);
  expect(await refusal(ask(), 'NOBODY_ON_DUTY')).toEqual({ nextAt: null });
  await world.as(vet).run((tx) => [setVetSettings(tx, everything)]);
  await plan(vet, { from: '12:00', until: '13:00' });
  expect(await refusal(ask(), 'NOBODY_ON_DUTY')).toEqual({ nextAt: '2026-11-30T11:00:00Z' });

  await onDuty(vet);
  await world.as(vet).run((tx) => [setVetSettings(tx, settings)]);
  await refusal(ask(), 'NOBODY_ON_DUTY');
  await world.as(vet).run((tx) => [setVetSettings(tx, { ...settings, species: ['dog'], modes: ['video'] })]);
  await refusal(ask(), 'NOBODY_ON_DUTY');
  await world.as(vet).run((tx) => [setVetSettings(tx, { ...settings, species: ['dog'] })]);
  await refusal(ask(owner, 'GB'), 'NOBODY_ON_DUTY');
  await ask();
  await startFor(world, owner, dog, key);
  await onDuty(vet, false);
  await ask();
  // The animal of somebody else is not looked at: the start itself says what it thinks of it.
  await ask(await world.person());
});

test('a vet says what they take; the licences of countries stay as they are', async () => {
  const vet = await newVet();
  await onDuty(vet, false);
  await world.postgres.query("insert into vet_skills values ($1, 'country', 'ES')", [vet.id]);
  const set = (change: object) => world.as(vet).run((tx) => [setVetSettings(tx, { ...settings, ...change })]);
  await set({});
  await set({ languages: ['es', 'en'], species: ['dog', 'cat'] });
  const [skills] = await world
    .as(vet)
    .run((tx) => [
      tx
        .select({ kind: vetSkills.kind, code: vetSkills.code })
        .from(vetSkills)
        .where(eq(vetSkills.vetId, vet.id)),
    ]);
  expect(skills.map(({ kind, code }) => `${kind} ${code}`).toSorted()).toEqual([
    'country ES',
    'language en',
    'language es',
    'mode chat',
    'species cat',
    'species dog',
  ]);
  await refusal(set({ chatsAtOnce: 11 }), 'BAD_INPUT');
  await refusal(
    world.as(await world.person()).run((tx) => [setVetSettings(tx, settings)]),
    'FORBIDDEN',
  );
});

test('a vet is told once that a planned shift begins while they are off duty, and that it is over while they are on', async () => {
  await world.postgres.exec('delete from duty_shifts; delete from vet_skills');
  const [off, on, quiet] = [await newVet(), await newVet(), await newVet()];
  for (const vet of [off, on, quiet]) await plan(vet, {});
  await onDuty(off, false);
  await onDuty(on);
  await world.as(quiet).run((tx) => [setVetSettings(tx, { ...settings, shiftNotices: false })]);
  const tell = (at: string) => world.service.run((tx) => [clock(tx, at), tellShifts(tx, 10)]);
  const told = async () =>
    (
      await world.postgres.query<{ kind: string; who: string }>(
        "select kind, user_id as who from notifications where kind like 'shift-%' order by created_at",
      )
    ).map(({ kind, who }) => [kind, who]);
  await tell('2026-11-30T08:59:00Z');
  expect(await told()).toEqual([]);
  await tell('2026-11-30T09:01:00Z');
  await tell('2026-11-30T09:06:00Z');
  expect(await told()).toEqual([['shift-begins', off.id]]);
  await tell('2026-11-30T13:01:00Z');
  await tell('2026-11-30T13:06:00Z');
  expect(await told()).toEqual([
    ['shift-begins', off.id],
    ['shift-ends', on.id],
  ]);
});
