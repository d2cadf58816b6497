import { expect, test } from 'vitest';
import { acceptConsult } from '../../../db/calls/consults.ts';
import { tally } from '../support/race.ts';
import { openRaceWorld } from '../support/race-world.ts';
import { startFor } from '../support/story.ts';

const { postgres, world, track } = await openRaceWorld();
const vets = await Promise.all(Array.from({ length: 20 }, () => world.person({ role: 'vet' })));

const start = (key: string, pet: string) =>
  `select id from public.fn_start_consult('${key}', '${pet}', 'chat', 'x', '{"version":"1","country":"ES"}', 'es')`;
const begin = async () => {
  const owner = await world.person({ limits: { chat: 3 } });
  const pet = await world.pet(owner);
  return { owner, pet, consult: await startFor(world, owner, pet) };
};
const statusOf = (id: string) =>
  postgres.query('select status, vet_id from chat_sessions where id = $1', [id]);

test('twenty vets accept at once: exactly one has the consult', async () => {
  const { consult } = await begin();
  const finishes = await track.race(
    vets.map((who) => ({ who, statements: `select vet_id from public.fn_accept_consult('${consult.id}')` })),
  );
  expect(tally(finishes)).toEqual({ ok: 1, ALREADY_TAKEN: 19 });
  const winner = finishes.findIndex((finish) => 'rows' in finish);
  expect(await statusOf(consult.id)).toEqual([{ status: 'active', vet_id: vets[winner]?.id }]);
});

test('E4 the same start twenty times at once is one consult and one unit', async () => {
  const owner = await world.person({ limits: { chat: 3 } });
  const pet = await world.pet(owner);
  const finishes = await track.race(
    Array.from({ length: 20 }, () => ({ who: owner, statements: start('same', pet) })),
  );
  expect(tally(finishes)).toEqual({ ok: 20 });
  expect(new Set(finishes.map((finish) => JSON.stringify(finish))).size).toBe(1);
  expect(await world.counter(owner)).toMatchObject({ reserved: 1 });
});

test('twenty different starts for one pet at once are one consult', async () => {
  const owner = await world.person({ limits: { chat: 3, video: 3 } });
  const pet = await world.pet(owner);
  const finishes = await track.race(
    Array.from({ length: 20 }, (_, turn) => ({ who: owner, statements: start(`k${turn}`, pet) })),
  );
  expect(tally(finishes)).toEqual({ ok: 1, CONFLICT: 19 });
  expect(await world.counter(owner)).toMatchObject({ reserved: 1 });
});

test('E1 twenty starts for twenty pets with three units: three consults', async () => {
  const owner = await world.person({ limits: { chat: 3 } });
  const pets = await Promise.all(Array.from({ length: 20 }, () => world.pet(owner)));
  const finishes = await track.race(
    pets.map((pet, turn) => ({ who: owner, statements: start(`k${turn}`, pet) })),
  );
  expect(tally(finishes)).toEqual({ ok: 3, QUOTA_EXCEEDED: 17 });
  expect(await postgres.query('select 1 from chat_sessions where owner_id = $1', [owner.id])).toHaveLength(3);
});

test('E6 both sides end at once, again and again: charged once', async () => {
  const { owner, consult } = await begin();
  const [vet] = vets;
  if (!vet) throw new Error('no vet');
  await world.as(vet).run((tx) => [acceptConsult(tx, consult.id)]);
  const finishes = await track.race(
    Array.from({ length: 20 }, (_, turn) => ({
      who: turn % 2 ? owner : vet,
      statements: `select status from public.fn_end_consult('${consult.id}')`,
    })),
  );
  expect(tally(finishes)).toEqual({ ok: 20 });
  expect(await world.counter(owner)).toMatchObject({ used: 1, reserved: 0 });
});

test('the owner cancels while vets accept: one of them wins and the unit follows', async () => {
  const { owner, consult } = await begin();
  const finishes = await track.race([
    { who: owner, statements: `select public.fn_cancel_consult('${consult.id}')` },
    ...vets.map((who) => ({ who, statements: `select public.fn_accept_consult('${consult.id}')` })),
  ]);
  const cancelled = finishes[0] !== undefined && 'rows' in finishes[0];
  expect(tally(finishes)).toEqual(
    cancelled ? { ok: 1, WRONG_STATE: 20 } : { ok: 1, WRONG_STATE: 1, ALREADY_TAKEN: 19 },
  );
  expect(await statusOf(consult.id)).toMatchObject([{ status: cancelled ? 'cancelled' : 'active' }]);
  expect(await world.counter(owner)).toMatchObject({ used: 0, reserved: cancelled ? 0 : 1 });
});

test('E27 ending one consult while starting another for the same pet never deadlocks', async () => {
  const owner = await world.person({ limits: { chat: null } });
  const vet = await world.person({ role: 'vet' });
  const pets = await Promise.all(Array.from({ length: 10 }, () => world.pet(owner)));
  const consults: string[] = [];
  for (const pet of pets) consults.push((await startFor(world, owner, pet)).id);
  for (const id of consults) await world.as(vet).run((tx) => [acceptConsult(tx, id)]);
  const finishes = await track.race(
    pets.flatMap((pet, turn) => [
      { who: turn % 2 ? owner : vet, statements: `select public.fn_end_consult('${consults[turn]}')` },
      { who: owner, statements: start(`again-${turn}`, pet) },
    ]),
  );
  const { ok = 0, CONFLICT: early = 0, ...others } = tally(finishes);
  expect(others).toEqual({});
  expect(ok + early).toBe(20);
  expect(await world.counter(owner)).toMatchObject({ used: 10, reserved: 10 - early });
});
