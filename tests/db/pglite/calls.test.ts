import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { returnConsult } from '../../../db/calls/consults.ts';
import { startPglite } from '../../support/postgres.ts';
import { callSteps } from '../support/call-steps.ts';
import { inviteTo, startFor } from '../support/story.ts';
import { openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let steps: ReturnType<typeof callSteps>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  steps = callSteps(world);
});
afterAll(() => world.close());

const units = async (person: Parameters<World['counter']>[0]) => ({
  chat: await world.counter(person, 'chat'),
  video: await world.counter(person, 'video'),
});

test('A11 a chat becomes a video: the video is held, the chat comes back, and the end charges one video', async () => {
  const { owner, consult } = await steps.video();
  expect(consult).toMatchObject({ mode: 'video', status: 'active', unitPrice: 2490 });
  expect(await units(owner)).toMatchObject({
    chat: { used: 0, reserved: 0 },
    video: { used: 0, reserved: 1 },
  });
  await steps.end(owner, consult.id);
  expect(await units(owner)).toMatchObject({
    chat: { used: 0, reserved: 0 },
    video: { used: 1, reserved: 0 },
  });
});

test('A11 a video of which nothing was used becomes a chat again, and one that was used stays what it is', async () => {
  const unused = await steps.video();
  await steps.open(unused.owner, unused.consult.id);
  expect(await steps.mode(unused.owner, unused.consult.id, 'chat')).toMatchObject({ mode: 'chat' });
  expect(await units(unused.owner)).toMatchObject({ chat: { reserved: 1 }, video: { reserved: 0 } });

  const used = await steps.video();
  const call = await steps.open(used.vet, used.consult.id);
  await steps.legs(call.id, [
    { sid: 'a', userId: used.owner.id, joinedAt: steps.at(0), leftAt: steps.at(9) },
    { sid: 'b', userId: used.vet.id, joinedAt: steps.at(1), leftAt: steps.at(9) },
  ]);
  await steps.endCall(call.id, 'left', 10);
  expect(await refusal(steps.mode(used.owner, used.consult.id, 'chat'), 'WRONG_STATE')).toMatchObject({
    subject: 'call',
  });
  expect(await units(used.owner)).toMatchObject({ chat: { reserved: 0 }, video: { reserved: 1 } });
});

test('A33 without a video left the chat stays a chat, and the refusal names the price', async () => {
  const owner = await world.person({ limits: { chat: 5, video: 0 } });
  const { id } = await startFor(world, owner, await world.pet(owner));
  await steps.accept(await world.person({ role: 'vet' }), id);
  expect(await refusal(steps.mode(owner, id, 'video'), 'QUOTA_EXCEEDED')).toMatchObject({
    meter: 'video',
    unitAmount: 2490,
    currency: 'EUR',
  });
  expect(await units(owner)).toMatchObject({ chat: { reserved: 1 }, video: { reserved: 0 } });
});

test('L13 a call is opened by the sides of an active video consult, and by nobody else', async () => {
  const { owner, vet, consult } = await steps.video();
  const other = await world.person();
  await refusal(steps.open(other, consult.id), 'NOT_FOUND');
  const call = await steps.open(owner, consult.id);
  // The other side comes into the same call.
  expect((await steps.open(vet, consult.id)).id).toBe(call.id);
  await steps.end(vet, consult.id);
  expect(await refusal(steps.open(owner, consult.id), 'WRONG_STATE')).toMatchObject({ subject: 'consult' });

  const chat = await steps.begin();
  await steps.accept(vet, chat.consult.id);
  expect(await refusal(steps.open(vet, chat.consult.id), 'WRONG_STATE')).toMatchObject({ subject: 'mode' });
});

test('A11 the call ends with its consult, and with the vet who had it', async () => {
  const ended = await steps.video();
  const call = await steps.open(ended.owner, ended.consult.id);
  await steps.end(ended.owner, ended.consult.id);
  const row = async (id: string) =>
    (await world.postgres.query('select end_reason, measured_seconds from calls where id = $1', [id]))[0];
  expect(await row(call.id)).toEqual({ end_reason: 'consult-over', measured_seconds: 0 });

  const returned = await steps.video();
  const other = await steps.open(returned.vet, returned.consult.id);
  await world.as(returned.vet).run((tx) => [returnConsult(tx, returned.consult.id, 'other')]);
  expect(await row(other.id)).toMatchObject({ end_reason: 'vet-changed' });
});

test('L16 the calls of a consult share its time: each is cut at what is left, and then there is none', async () => {
  const { owner, vet, consult } = await steps.video();
  const together = (callId: string) =>
    steps.legs(callId, [
      { sid: 'a', userId: owner.id, joinedAt: steps.at(0) },
      { sid: 'b', userId: vet.id, joinedAt: steps.at(0) },
    ]);
  const one = await steps.open(owner, consult.id, 'peer', 100);
  await together(one.id);
  expect(await steps.endCall(one.id, 'left', 70)).toMatchObject({ measuredSeconds: 70 });
  const two = await steps.open(owner, consult.id, 'peer', 100);
  expect(two.capSeconds).toBe(30);
  await together(two.id);
  expect(await steps.endCall(two.id, 'cap', 45)).toMatchObject({ measuredSeconds: 30 });
  expect(await refusal(steps.open(owner, consult.id, 'peer', 100), 'WRONG_STATE')).toMatchObject({
    subject: 'call-time',
  });
});

test('L16 what a guest and one side say to each other takes nothing of the time that a vet gives', async () => {
  const { owner, vet, consult } = await steps.video();
  const { id } = await steps.open(owner, consult.id);
  const { id: guest } = await inviteTo(world, owner, consult.id);
  await steps.legs(id, [
    { sid: 'a', userId: owner.id, joinedAt: steps.at(0) },
    { sid: 'c', userId: guest, joinedAt: steps.at(0) },
    { sid: 'b', userId: vet.id, joinedAt: steps.at(30) },
  ]);
  expect(await steps.endCall(id, 'left', 40)).toMatchObject({ measuredSeconds: 10 });
});

test('L8 L9 an event has one effect however often it comes, and a stale one only leaves its row', async () => {
  const { owner, vet, consult } = await steps.video();
  const { id: callId } = await steps.open(owner, consult.id, 'livekit');
  const joined = { callId, kind: 'joined', second: 0, sid: 'PA_a', userId: owner.id };
  const id = randomUUID();
  expect(await steps.tell({ ...joined, id })).toMatchObject({ outcome: 'done', intruder: false });
  expect(await steps.tell({ ...joined, id })).toMatchObject({ outcome: 'again' });
  await steps.tell({ ...joined, id: randomUUID(), sid: 'PA_b', userId: vet.id });
  const finished = { callId, kind: 'finished', second: 20 };
  const stale = randomUUID();
  expect(await steps.tell({ ...finished, id: stale, isStale: true })).toMatchObject({ outcome: 'stale' });
  expect(await world.postgres.query('select is_stale from call_events where id = $1', [stale])).toEqual([
    { is_stale: true },
  ]);
  expect(await world.postgres.query('select ended_at from calls where id = $1', [callId])).toEqual([
    { ended_at: null },
  ]);
  expect(await steps.tell({ ...finished, id: randomUUID() })).toMatchObject({ outcome: 'done' });
  // A second word of the end, with another id and another moment, changes nothing of what was counted.
  await steps.tell({ ...finished, id: randomUUID(), second: 50 });
  expect(
    await world.postgres.query('select measured_seconds, end_reason from calls where id = $1', [callId]),
  ).toEqual([{ measured_seconds: 20, end_reason: 'room-finished' }]);
  expect(
    await world.postgres.query(`select 1 from audit_log where action = 'call.end' and entity_id = $1`, [
      callId,
    ]),
  ).toHaveLength(1);
});

test('L18 whoever joins without a right is named an intruder each time that it is told, and counts for nothing', async () => {
  const { owner, consult } = await steps.video();
  const { id: callId } = await steps.open(owner, consult.id, 'livekit');
  const intruder = { id: randomUUID(), callId, kind: 'joined', second: 1, sid: 'PA_x', userId: randomUUID() };
  expect(await steps.tell(intruder)).toMatchObject({ intruder: true });
  expect(await steps.tell(intruder)).toMatchObject({ intruder: true });
  expect(await world.postgres.query('select 1 from call_legs where call_id = $1', [callId])).toEqual([]);
  await steps.endCall(callId, 'left', 2);
  expect(await steps.tell({ ...intruder, id: randomUUID(), userId: owner.id })).toMatchObject({
    intruder: true,
  });
});

test('L11 a call whose room is gone unheard is closed at what was seen of it', async () => {
  const { owner, vet, consult } = await steps.video();
  const call = await steps.open(owner, consult.id, 'livekit');
  await steps.legs(call.id, [
    { sid: 'a', userId: owner.id, joinedAt: steps.at(0), seenAt: steps.at(60) },
    { sid: 'b', userId: vet.id, joinedAt: steps.at(10), seenAt: steps.at(60) },
  ]);
  // Its room may not be open yet.
  expect((await steps.claim(30)).map(({ id }) => id)).not.toContain(call.id);
  expect((await steps.claim(90)).map(({ id }) => id)).toContain(call.id);
  // Leased: of two runs at once the second gets others.
  expect((await steps.claim(91)).map(({ id }) => id)).not.toContain(call.id);
  expect(await steps.endCall(call.id, 'room-lost', 300)).toMatchObject({ measuredSeconds: 50 });
});

type Told = { kind: 'joined' | 'left'; sid: string; userId: string; second: number };

test('L10 joined and left in any order, doubled or lost: never negative, never more than both were there', async () => {
  const { owner, vet, consult } = await steps.video();
  const stay = fc.record({
    from: fc.nat(200),
    length: fc.nat(100),
    tellsLeft: fc.boolean(),
    twice: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(stay, { maxLength: 3 }),
      fc.array(stay, { maxLength: 3 }),
      fc.func(fc.integer()),
      async (ours, theirs, order) => {
        const { id: callId } = await steps.open(owner, consult.id, 'livekit', 100_000);
        const tell = (stays: typeof ours, userId: string): Told[] =>
          stays.flatMap(({ from, length, tellsLeft, twice }, index) => {
            const sid = `${userId}-${index}`;
            const joined: Told = { kind: 'joined', sid, userId, second: from };
            const left: Told[] = tellsLeft ? [{ kind: 'left', sid, userId, second: from + length }] : [];
            return [joined, ...(twice ? [joined] : []), ...left];
          });
        const told = [...tell(ours, owner.id), ...tell(theirs, vet.id)];
        const shuffled = told.toSorted((a, b) => order(a) - order(b));
        for (const one of shuffled) await steps.tell({ ...one, id: randomUUID(), callId });
        const end = 250;
        const ended = await steps.endCall(callId, 'room-finished', end);
        // Second by second: is each of them there?
        const isThere = (stays: typeof ours, second: number) =>
          stays.some(
            ({ from, length, tellsLeft }) => from <= second && second < (tellsLeft ? from + length : end),
          );
        const seconds = Array.from({ length: end }, (_, second) => second);
        expect(ended.measuredSeconds).toBe(
          seconds.filter((second) => isThere(ours, second) && isThere(theirs, second)).length,
        );
      },
    ),
    { numRuns: 60 },
  );
});
