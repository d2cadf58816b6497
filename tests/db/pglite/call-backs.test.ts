import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { callbackHours } from '../../../contract/dispatch.ts';
import type { SignedIn } from '../../../db/actor.ts';
import {
  callBack,
  deskCallbacks,
  ownCallbacks,
  requestCallback,
  withdrawCallback,
} from '../../../db/calls/call-backs.ts';
import { eraseConsult } from '../../../db/calls/consults.ts';
import { setDuty } from '../../../db/calls/desk.ts';
import { setVetSettings } from '../../../db/calls/duty.ts';
import { startPglite } from '../../support/postgres.ts';
import { standing } from '../support/messages.ts';
import { consent, startFor } from '../support/story.ts';
import { clock, first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let vera: SignedIn;
let victor: SignedIn;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  vera = await world.person({ role: 'vet', name: 'vera' });
  victor = await world.person({ role: 'vet', name: 'victor' });
  for (const vet of [vera, victor]) await takes(vet, ['dog']);
});
afterAll(() => world.close());
beforeEach(() => world.postgres.exec('delete from callback_requests; update vets set on_duty = false'));

const takes = (vet: SignedIn, species: ('dog' | 'horse')[]) =>
  world
    .as(vet)
    .run((tx) => [
      setVetSettings(tx, { chatsAtOnce: 3, modes: ['chat'], languages: ['es'], species, shiftNotices: true }),
    ]);
const onDuty = (vet: SignedIn, on = true) => world.as(vet).run((tx) => [setDuty(tx, on)]);

const ask = async (
  owner: SignedIn,
  petId: string,
  key: string = randomUUID(),
  level: 'red' | 'yellow' = 'yellow',
) => {
  const start = {
    petId,
    mode: 'chat',
    text: 'Tose por la noche',
    consent: { ...consent, accepted: true },
    locale: 'es',
  };
  const [rows] = await world
    .as(owner)
    .run((tx) => [requestCallback(tx, { key, start, level, phone: '+34600111222', licence: null })]);
  return { key, ...first(rows) };
};

const requested = async () => {
  const owner = await world.person({ name: 'ana', limits: { chat: 2 } });
  const pet = await world.pet(owner);
  return { owner, pet, ...(await ask(owner, pet)) };
};

const desk = async (vet: SignedIn) => (await world.as(vet).run((tx) => [deskCallbacks(tx)]))[0];
const call = (vet: SignedIn, id: string) => world.as(vet).run((tx) => [callBack(tx, id)]);
const own = async (owner: SignedIn, id: string | null = null, now = new Date()) =>
  (await world.as(owner).run((tx) => [clock(tx, now), ownCallbacks(tx, id)]))[1];

test('D13 a request holds nothing, is kept once, and shows vets neither name nor words until one of them answers it', async () => {
  const { owner, pet, key, id } = await requested();
  expect((await ask(owner, pet, key)).id).toBe(id);
  expect((await world.counter(owner))?.reserved ?? 0).toBe(0);
  const bare = { ownerName: null, petName: null, reason: null, phone: null, calledAt: null };
  expect(await desk(vera)).toEqual([expect.objectContaining({ id, species: 'dog', locale: 'es', ...bare })]);

  await onDuty(vera);
  await call(vera, id);
  await call(vera, id);
  expect(await desk(vera)).toEqual([
    expect.objectContaining({
      ownerName: 'ana',
      petName: 'Tor',
      reason: 'Tose por la noche',
      phone: '+34600111222',
    }),
  ]);
  expect(await standing(world, owner, 'call-back')).toMatchObject({ app: 'waiting', email: 'waiting' });
  expect(await desk(victor)).toEqual([]);
  await onDuty(victor);
  await refusal(call(victor, id), 'ALREADY_TAKEN');
  expect(await own(owner)).toMatchObject([{ id, state: 'called', vets: 2 }]);
});

test('D13 the most urgent and longest waiting request is first, and a vet sees what they take', async () => {
  const mild = await requested();
  const owner = await world.person();
  const red = await ask(owner, await world.pet(owner), randomUUID(), 'red');
  expect((await desk(vera)).map(({ id }) => id)).toEqual([red.id, mild.id]);
  await takes(victor, ['horse']);
  expect(await desk(victor)).toEqual([]);
  await takes(victor, ['dog']);
});

test('D13 only a vet on duty answers, and only what is open', async () => {
  const { owner, id } = await requested();
  await refusal(call(vera, id), 'WRONG_STATE');
  await onDuty(vera);
  await refusal(call(owner, id), 'NOT_FOUND');
  await refusal(call(vera, randomUUID()), 'NOT_FOUND');
  await refusal(
    world.as(await world.person()).run((tx) => [withdrawCallback(tx, id)]),
    'NOT_FOUND',
  );
  await world.as(owner).run((tx) => [withdrawCallback(tx, id), withdrawCallback(tx, id)]);
  expect(await standing(world, owner, 'call-back')).toEqual({});
  expect(await refusal(call(vera, id), 'WRONG_STATE')).toEqual({ subject: 'callback', status: 'withdrawn' });
  expect(await own(owner)).toEqual([]);
  expect(await own(owner, id)).toMatchObject([{ state: 'withdrawn' }]);
});

test('D13 a request ends after a day; one that is answered late leaves its person an hour', async () => {
  const { owner, id } = await requested();
  const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  expect(await own(owner, id, later(callbackHours - 0.1))).toMatchObject([{ state: 'open' }]);
  expect(await own(owner, id, later(callbackHours + 0.1))).toMatchObject([{ state: 'expired' }]);
  await onDuty(vera);
  await refusal(
    world.as(vera).run((tx) => [clock(tx, later(24.1)), callBack(tx, id)]),
    'WRONG_STATE',
  );
  await world.as(vera).run((tx) => [clock(tx, later(23.9)), callBack(tx, id)]);
  expect(await own(owner, id, later(24.8))).toMatchObject([{ state: 'called' }]);
  expect(await own(owner, id, later(25))).toMatchObject([{ state: 'expired' }]);
});

test('D13 a request becomes the consult of its key, and is no request any more', async () => {
  const { owner, pet, key, id } = await requested();
  await onDuty(vera);
  await call(vera, id);
  const consult = await startFor(world, owner, pet, key);
  expect(await own(owner, id)).toMatchObject([{ state: 'started', consultId: consult.id }]);
  expect(await own(owner)).toEqual([]);
  expect(await desk(vera)).toEqual([]);
  expect(await refusal(ask(owner, pet, key), 'CONFLICT')).toEqual({ consultId: consult.id });

  // What was written goes with the consult.
  await world.postgres.query(
    "update chat_sessions set status = 'cancelled', ended_at = now() where id = $1",
    [consult.id],
  );
  await world.service.run((tx) => [eraseConsult(tx, consult.id)]);
  expect(await own(owner, id)).toMatchObject([{ start: null }]);
});

test('D13 one request an animal: another takes its place; and the same one again after it was taken back', async () => {
  const { owner, pet, key, id } = await requested();
  const second = await ask(owner, pet);
  expect(await own(owner)).toMatchObject([{ id: second.id }]);
  expect((await ask(owner, pet, key)).id).toBe(id);
  expect(await own(owner)).toMatchObject([{ id, state: 'open' }]);
});

test('nobody asks to be called back for an animal of somebody else, or at what is no number; a vet who came meanwhile loses nothing', async () => {
  const owner = await world.person();
  const pet = await world.pet(owner);
  await refusal(ask(await world.person(), pet), 'NOT_FOUND');
  await refusal(
    world.as(owner).run((tx) => [
      requestCallback(tx, {
        key: randomUUID(),
        start: { petId: pet, mode: 'chat' },
        level: 'green',
        phone: '600',
        licence: null,
      }),
    ]),
    'BAD_INPUT',
  );
  await onDuty(vera);
  await ask(owner, pet);
  expect(await own(owner)).toMatchObject([{ state: 'open', vets: 1 }]);
});

test('D13 nobody is told that a vet is there after they took their request back; asked anew, they are told anew', async () => {
  const { owner, pet, key, id } = await requested();
  await onDuty(vera);
  await call(vera, id);
  await world.as(owner).run((tx) => [withdrawCallback(tx, id)]);
  expect(await standing(world, owner, 'call-back')).toMatchObject({ app: 'withdrawn', email: 'withdrawn' });
  await onDuty(vera, false);
  await ask(owner, pet, key);
  await onDuty(vera);
  await call(vera, id);
  const told = await world.postgres.query(
    'select from notifications where user_id = $1 and withdrawn_at is null',
    [owner.id],
  );
  expect(told).toHaveLength(1);
});

test('D13 when the vet who answered has left, another may answer, and the person is told again', async () => {
  const { owner, id } = await requested();
  await onDuty(vera);
  await call(vera, id);
  await onDuty(vera, false);
  await onDuty(victor);
  expect(await desk(victor)).toEqual([expect.objectContaining({ id, calledAt: null, ownerName: null })]);
  await call(victor, id);
  expect(await desk(victor)).toEqual([expect.objectContaining({ ownerName: 'ana' })]);
  expect(await world.postgres.query('select from notifications where user_id = $1', [owner.id])).toHaveLength(
    2,
  );
});
