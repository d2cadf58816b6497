import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { requestCallback } from '../../../db/calls/call-backs.ts';
import { setDuty } from '../../../db/calls/desk.ts';
import { type RealPostgres, startRealPostgres } from '../../support/postgres.ts';
import { openTrack, type RaceTrack, tally } from '../support/race.ts';
import { first, openWorld, type World } from '../support/world.ts';

let postgres: RealPostgres;
let world: World;
let track: RaceTrack;
let vets: SignedIn[];
beforeAll(async () => {
  postgres = await startRealPostgres();
  world = await openWorld(postgres);
  track = await openTrack(postgres);
  vets = await Promise.all(Array.from({ length: 10 }, () => world.person({ role: 'vet' })));
  for (const vet of vets) await world.as(vet).run((tx) => [setDuty(tx, true)]);
});
afterAll(async () => {
  await track.close();
  await world.close();
});

const startOf = (petId: string) => ({ petId, mode: 'chat', text: 'Tose', locale: 'es' });
const ask = (key: string, petId: string) =>
  `select id from public.fn_request_callback('${key}', '${JSON.stringify(startOf(petId))}', 'yellow', '', null)`;

test('D13 ten vets answer a request at once: one does, and its person is told once', async () => {
  const owner = await world.person();
  const petId = await world.pet(owner);
  const [rows] = await world.as(owner).run((tx) => [
    requestCallback(tx, {
      key: randomUUID(),
      start: startOf(petId),
      level: 'yellow',
      phone: '',
      licence: null,
    }),
  ]);
  const { id } = first(rows);
  const finishes = await track.race(
    vets.map((who) => ({ who, statements: `select vet_id from public.fn_call_back('${id}')` })),
  );
  expect(tally(finishes)).toEqual({ ok: 1, ALREADY_TAKEN: 9 });
  expect(await postgres.query('select from notifications where user_id = $1', [owner.id])).toHaveLength(1);
});

test('D13 ten requests for one animal at once leave one that stands; the same one ten times is one', async () => {
  const owner = await world.person();
  const petId = await world.pet(owner);
  const standing = () =>
    postgres.query('select from callback_requests where pet_id = $1 and withdrawn_at is null', [petId]);
  const different = Array.from({ length: 10 }, () => ({ who: owner, statements: ask(randomUUID(), petId) }));
  expect(tally(await track.race(different))).toEqual({ ok: 10 });
  expect(await standing()).toHaveLength(1);

  const key = randomUUID();
  const same = await track.race(
    Array.from({ length: 10 }, () => ({ who: owner, statements: ask(key, petId) })),
  );
  expect(new Set(same.map((finish) => JSON.stringify(finish))).size).toBe(1);
  expect(await standing()).toHaveLength(1);
});

test('shifts that a vet plans in ten windows at once are one where they touch', async () => {
  const [vet] = vets;
  if (!vet) throw new Error('no vet');
  const now = new Date('2026-11-30T06:00:00Z');
  const finishes = await track.race(
    Array.from({ length: 10 }, (_, hour) => ({
      who: vet,
      now,
      statements: `select public.fn_plan_shift('2026-12-01', '${8 + hour}:00', '${9 + hour}:00', 'Europe/Madrid', 1)`,
    })),
  );
  expect(tally(finishes)).toEqual({ ok: 10 });
  const shifts = await postgres.query(
    "select starts_at at time zone 'Europe/Madrid' as from, ends_at at time zone 'Europe/Madrid' as until from duty_shifts where vet_id = $1",
    [vet.id],
  );
  expect(shifts).toHaveLength(1);
});
