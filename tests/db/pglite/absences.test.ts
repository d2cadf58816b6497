import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { placeKeptMinutes } from '../../../contract/dispatch.ts';
import type { SignedIn } from '../../../db/actor.ts';
import { closeLostPlaces, comeBack, leaveQueue } from '../../../db/calls/consults.ts';
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

/** What is kept of an absence. */
const absence = async (consultId: string) =>
  first(
    await world.postgres.query<{ since: Date | null; seconds: number }>(
      'select away_since as since, away_seconds as seconds from chat_sessions where id = $1',
      [consultId],
    ),
  );
const goAway = (...consultIds: string[]) => world.service.run((tx) => [notePresence(tx, consultIds, [])]);
const closeLost = async (minutes: number, limit = 10) =>
  (await world.service.run((tx) => [clock(tx, minutesLater(minutes)), closeLostPlaces(tx, limit)]))[1].map(
    ({ consultId }) => consultId,
  );

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
  await goAway(consult.id);
  expect(await closeLost(placeKeptMinutes - 0.1)).toEqual([]);
  expect(await closeLost(placeKeptMinutes + 0.1)).toEqual([consult.id]);
  const [[lost]] = await world.as(owner).run((tx) => [comeBack(tx, consult.id)]);
  expect(lost).toMatchObject({ status: 'expired' });
  expect(await world.counter(owner)).toMatchObject({ used: 0, reserved: 0 });
  expect(await told()).toEqual(['vet-ready', 'place-lost']);
});

test('A vet who has had no desk for long is taken off duty, with what they were being offered', async () => {
  const vet = await dispatch.vet();
  const { consult } = await steps.begin();
  await dispatch.offer({ consultId: consult.id, vetId: vet.id });
  const end = () => world.service.run((tx) => [endAbsentDuty(tx, [vet.id])]);
  expect([(await end())[0], (await end())[0]]).toEqual([[{ vetId: vet.id }], []]);
  expect(await world.postgres.query('select kind from notifications where user_id = $1', [vet.id])).toEqual([
    { kind: 'off-duty' },
  ]);
  expect(await dispatch.outcomes(consult.id)).toEqual(['withdrawn']);
});

test('D12 whose consult was taken while they were away finds it as it is: the absence stands, and that they were told', async () => {
  const vet = await dispatch.vet();
  const { consult, owner } = await steps.begin();
  await goAway(consult.id);
  await steps.accept(vet, consult.id);
  const before = await absence(consult.id);
  expect(before.since).toBeInstanceOf(Date);
  await refusal(
    world.as(owner).run((tx) => [leaveQueue(tx, consult.id)]),
    'WRONG_STATE',
  );
  const [, [back]] = await world
    .as(owner)
    .run((tx) => [clock(tx, minutesLater(3)), comeBack(tx, consult.id)]);
  expect(back).toMatchObject({ status: 'active', vetId: vet.id, awaySince: before.since });
  expect(await absence(consult.id)).toEqual(before);
  const told = await world.postgres.query(
    'select kind, withdrawn_at from notifications where user_id = $1 order by created_at, id',
    [owner.id],
  );
  expect(told).toEqual([{ kind: 'vet-ready', withdrawn_at: null }]);
});

test('D12 who comes back is told no more that a vet is ready, until they go away again; nobody else brings them back', async () => {
  const { consult, owner } = await steps.begin();
  const other = await world.person();
  const tell = async (minutes: number) =>
    (await world.service.run((tx) => [clock(tx, minutesLater(minutes)), tellReady(tx, [consult.id])]))[1].map(
      ({ count }) => count,
    );
  await goAway(consult.id);
  expect(await tell(1)).toEqual([1]);
  const back = (who: SignedIn) =>
    world.as(who).run((tx) => [clock(tx, minutesLater(2)), comeBack(tx, consult.id)]);
  await refusal(back(other), 'NOT_FOUND');
  const [, [row]] = await back(owner);
  expect(row?.awaySince).toBeNull();
  expect(Math.abs((row?.awaySeconds ?? 0) - 120)).toBeLessThanOrEqual(1);
  const unsent = await world.postgres.query(
    `select distinct d.status from notification_deliveries d join notifications n on n.id = d.notification_id
     where n.user_id = $1 and n.kind = 'vet-ready' and n.withdrawn_at is not null`,
    [owner.id],
  );
  expect(unsent).toEqual([{ status: 'withdrawn' }]);
  expect(await tell(3)).toEqual([0]);
  await goAway(consult.id);
  expect(await tell(4)).toEqual([1]);
});

test('D12 who is with a vet, or waits no more, is not noted as away or back, and is not told of a vet', async () => {
  const vet = await dispatch.vet();
  const [talking, taken, gone] = [await steps.begin(), await steps.begin(), await steps.begin()];
  await steps.accept(vet, talking.consult.id);
  await goAway(talking.consult.id, taken.consult.id, gone.consult.id);
  await steps.accept(vet, taken.consult.id);
  await steps.cancel(gone.owner, gone.consult.id);
  const all = [talking, taken, gone].map(({ consult }) => consult.id);
  const kept = () => Promise.all(all.map(absence));
  const before = await kept();
  expect(before.map(({ since }) => since !== null)).toEqual([false, true, true]);
  const [, , [told]] = await world.service.run((tx) => [
    clock(tx, minutesLater(3)),
    notePresence(tx, [], all),
    tellReady(tx, all),
  ]);
  expect(told).toEqual({ count: 0 });
  await goAway(...all);
  expect(await kept()).toEqual(before);
});

test('D12 an absence goes on from when it was first noted, and how long it was is kept when they are back', async () => {
  const { consult } = await steps.begin();
  const note = (minutes: number, away: string[], back: string[]) =>
    world.service.run((tx) => [clock(tx, minutesLater(minutes)), notePresence(tx, away, back)]);
  await note(0, [consult.id], []);
  const { since } = await absence(consult.id);
  await note(2, [consult.id], []);
  expect(await absence(consult.id)).toEqual({ since, seconds: 0 });
  await note(3, [], [consult.id]);
  await note(4, [], [consult.id]);
  const { since: over, seconds } = await absence(consult.id);
  expect(over).toBeNull();
  expect(Math.abs(seconds - 180)).toBeLessThanOrEqual(1);
});

test('D12 a place is not lost while a vet is being asked: when they do not take it, it is', async () => {
  const vet = await dispatch.vet();
  const { consult, owner } = await steps.begin();
  await dispatch.offer({ consultId: consult.id, vetId: vet.id });
  await goAway(consult.id);
  expect(await closeLost(placeKeptMinutes + 1)).toEqual([]);
  expect(await dispatch.outcomes(consult.id)).toEqual([null]);
  expect(await world.counter(owner)).toMatchObject({ reserved: 1 });
  await dispatch.expire(consult.id);
  await dispatch.settle();
  expect(await closeLost(placeKeptMinutes + 1)).toEqual([consult.id]);
});

test('D12 places are lost in portions, who went away first before the others', async () => {
  const all = [await steps.begin(), await steps.begin(), await steps.begin()].map(
    ({ consult }) => consult.id,
  );
  for (const id of all.toReversed()) await goAway(id);
  expect(await closeLost(placeKeptMinutes + 1, 2)).toEqual(all.toReversed().slice(0, 2));
  expect(await closeLost(placeKeptMinutes + 1, 2)).toEqual(all.slice(0, 1));
});
