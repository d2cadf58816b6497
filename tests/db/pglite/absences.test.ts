import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { placeKeptMinutes } from '../../../contract/dispatch.ts';
import {
  closeLostPlaces,
  comeBack,
  endSilence,
  leaveQueue,
  noteFirstAnswer,
} from '../../../db/calls/consults.ts';
import { endAbsentDuty, notePresence, tellReady } from '../../../db/calls/dispatch.ts';
import { startPglite } from '../../support/postgres.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { dispatchSteps } from '../support/dispatch-steps.ts';
import { clock, first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let steps: ReturnType<typeof consultSteps>;
let dispatch: ReturnType<typeof dispatchSteps>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  steps = consultSteps(world);
  dispatch = dispatchSteps(world);
});
afterAll(() => world.close());
beforeEach(() => dispatch.clear());

const minutesLater = (minutes: number) => new Date(Date.now() + minutes * 60_000);

test('D12 who goes away keeps the place for ten minutes, is told when a vet is ready, and then loses it with the unit back', async () => {
  const vet = await dispatch.vet();
  const { consult, owner } = await steps.begin();
  const told = async () =>
    (
      await world.postgres.query<{ kind: string }>(
        'select kind from notifications where user_id = $1 order by created_at, id',
        [owner.id],
      )
    ).map(({ kind }) => kind);
  const leave = () => world.as(owner).run((tx) => [leaveQueue(tx, consult.id)]);
  const [[left]] = await leave();
  expect(left?.awaySince).toBeInstanceOf(Date);
  expect((await leave())[0]).toMatchObject([{ awaySince: left?.awaySince }]);
  await refusal(
    world.as(vet).run((tx) => [leaveQueue(tx, consult.id)]),
    'NOT_FOUND',
  );
  // Nobody is offered a consult without an owner.
  expect(await dispatch.offer({ consultId: consult.id, vetId: vet.id })).toBe(0);
  const ready = () => world.service.run((tx) => [tellReady(tx, [consult.id])]);
  expect([(await ready())[0], (await ready())[0]]).toEqual([[{ count: 1 }], [{ count: 0 }]]);
  expect(await told()).toEqual(['vet-ready']);

  const [[back]] = await world.as(owner).run((tx) => [comeBack(tx, consult.id)]);
  expect(back).toMatchObject({ status: 'queued', awaySince: null, dueAt: consult.dueAt });
  expect(await dispatch.offer({ consultId: consult.id, vetId: vet.id })).toBe(1);
  await dispatch.expire(consult.id);
  await dispatch.settle();
  await world.service.run((tx) => [notePresence(tx, [consult.id], [])]);
  const close = async (minutes: number) =>
    (await world.service.run((tx) => [clock(tx, minutesLater(minutes)), closeLostPlaces(tx, 10)]))[1];
  expect(await close(placeKeptMinutes - 0.1)).toEqual([]);
  expect(await close(placeKeptMinutes + 0.1)).toEqual([{ consultId: consult.id }]);
  const [[lost]] = await world.as(owner).run((tx) => [comeBack(tx, consult.id)]);
  expect(lost).toMatchObject({ status: 'expired' });
  expect(await world.counter(owner)).toMatchObject({ used: 0, reserved: 0 });
  expect(await told()).toEqual(['vet-ready', 'place-lost']);
});

test('D16 a vet who says nothing loses the consult, one who said a word keeps it, and without an owner the unit comes back', async () => {
  const vet = await dispatch.vet();
  const silence = async (id: string, ownerIsHere: boolean) =>
    first((await world.service.run((tx) => [endSilence(tx, id, vet.id, ownerIsHere)]))[0]);
  const quiet = await steps.begin();
  await steps.accept(vet, quiet.consult.id);
  expect(await silence(quiet.consult.id, true)).toMatchObject({ status: 'queued', vetId: null, returns: 1 });
  expect(await world.counter(quiet.owner)).toMatchObject({ used: 0, reserved: 1 });
  const messages = await world.postgres.query('select kind from notifications where user_id = $1', [
    quiet.owner.id,
  ]);
  expect(messages).toEqual([{ kind: 'vet-quiet' }]);

  const spoke = await steps.begin();
  await steps.accept(vet, spoke.consult.id);
  await world.service.run((tx) => [noteFirstAnswer(tx, spoke.consult.id, vet.id)]);
  expect(await silence(spoke.consult.id, true)).toMatchObject({ status: 'active', vetId: vet.id });

  const alone = await steps.begin();
  await steps.accept(vet, alone.consult.id);
  expect(await silence(alone.consult.id, false)).toMatchObject({ status: 'expired' });
  expect(await world.counter(alone.owner)).toMatchObject({ used: 0, reserved: 0 });
});

test('A vet who has had no desk for long is taken off duty, with what they were being offered', async () => {
  const vet = await dispatch.vet();
  const { consult } = await steps.begin();
  await dispatch.offer({ consultId: consult.id, vetId: vet.id });
  const end = () => world.service.run((tx) => [endAbsentDuty(tx, [vet.id])]);
  expect([(await end())[0], (await end())[0]]).toEqual([[{ vetId: vet.id }], []]);
  expect(await dispatch.outcomes(consult.id)).toEqual(['withdrawn']);
});
