import { evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { lobbyParts } from '../../../party/lobby-parts.ts';
import type { Task } from '../../../worker/core/task.ts';
import { start, startInput } from '../support/consult.ts';
import { asOwner, ownDatabaseOfFile } from '../support/doubles.ts';
import { carryOut, done, mutation, queueInto, refusal } from '../support/worker.ts';
import {
  type AtDesk,
  allWait,
  harmDone,
  MovedClock,
  mailsTo,
  noHarm,
  offerCounts,
  openPage,
  ownersWithDogs,
  placeOf,
  toldReady,
  truePlaces,
  vetsAtDesks,
  type Waiting,
} from './support/crowd.ts';
import { env } from './support/entering.ts';
import { dispatcher, inDispatcher, refresh } from './support/lobby.ts';

const forty = 40;
/** So many that nobody's turn comes again while the tests go on. */
const desks = 8;
const minute = 60_000;
const clock = new MovedClock();
const realQueue = env.TASKS;
let way: Awaited<ReturnType<typeof ownDatabaseOfFile>>;
let owners: Awaited<ReturnType<typeof ownersWithDogs>>;
let vets: AtDesk[];
let crowd: Waiting[];

const parts = Array.from({ length: lobbyParts }, (_, n) => env.Lobby.getByName(`main-${n}`));

/** Every page tells the true place. */
const everybodyKnowsTheirPlace = async () => {
  const places = await truePlaces(crowd);
  await expect.poll(() => crowd.map(placeOf)).toEqual(places);
};

/** What cron does every few minutes. */
const ringCron = () => carryOut([{ kind: 'notify' }]);

const difference = (after: readonly number[], before: readonly number[]) =>
  after.map((count, n) => count - (before[n] ?? 0));

/** Reads the queue anew and lets it be told. */
async function readAnew(): Promise<void> {
  const before = await way.requests();
  await refresh();
  await expect.poll(() => way.requests()).toBeGreaterThan(before);
}

const offersOfNow = async () => {
  await refresh();
  return offerCounts();
};

beforeAll(async () => {
  way = await ownDatabaseOfFile();
  vets = await vetsAtDesks(desks);
  owners = await ownersWithDogs(forty + 1);
});

beforeEach(async () => {
  await asOwner('delete from public.notification_deliveries');
  await asOwner('delete from public.notifications');
});

afterEach(async () => {
  Object.assign(env, { TASKS: realQueue });
  await way.become('up');
});

test('Postgres is away for a minute while forty wait', { timeout: 60_000 }, async () => {
  crowd = await allWait(owners.slice(0, forty));
  await expect.poll(offersOfNow).toMatchObject({ open: desks });
  const [first] = crowd;
  const late = owners[forty];
  if (!first || !late) throw new Error('There are more');
  // The first of the queue puts the phone away; it is noted, and then nothing can be read any more.
  first.page.close();
  await clock.pass(16_000);
  await refresh();
  const away = async () => asOwner('select id from public.chat_sessions where away_since is not null');
  await expect.poll(away).toEqual([{ id: first.consultId }]);
  await way.become('away');
  const asked = await way.requests();
  await refresh();
  await expect.poll(() => way.requests()).toBeGreaterThan(asked);
  const input = startInput(late.petId);
  expect(await refusal(mutation('sessions.start', input, { as: late.owner }))).toBe('503 UNAVAILABLE');
  await clock.pass(minute);
  await runDurableObjectAlarm(dispatcher());
  expect(crowd.slice(1).filter(({ page }) => page.closeCode !== null)).toEqual([]);

  await way.become('up');
  await runDurableObjectAlarm(dispatcher());
  // What nobody could answer is over, and others are asked.
  await expect.poll(offersOfNow).toEqual({ 'timed-out': expect.any(Number), open: desks });
  await expect.poll(toldReady).toEqual([first.owner.id]);
  const { sessionId } = await start(input, { as: late.owner });
  expect(await start(input, { as: late.owner })).toMatchObject({ sessionId });
  first.page = await openPage(first.owner, first.consultId);
  crowd.push({ ...late, consultId: sessionId, page: await openPage(late.owner, sessionId) });
  await everybodyKnowsTheirPlace();
  expect(await harmDone(crowd)).toEqual(noHarm);
});

test('The lobby and its dispatcher are away for a minute while forty wait', { timeout: 60_000 }, async () => {
  // They run, and are replaced, and at first the dispatcher reaches none of the parts.
  await Promise.all([refresh(), ...parts.map((part) => part.roll())]);
  await Promise.all([dispatcher(), ...parts].map((object) => evictDurableObject(object)));
  await clock.set();
  const comeBack = await inDispatcher((instance) => {
    const { part } = instance;
    instance.part = () => {
      throw new Error('The lobby is away');
    };
    return () => {
      instance.part = part;
    };
  });
  await readAnew();
  for (const ms of [6_000, 6_000]) {
    await clock.pass(ms);
    await readAnew();
  }
  // Of whose desk nothing can be known, nobody counts as gone.
  expect(await offerCounts()).not.toHaveProperty('gone');
  const gone = crowd.pop();
  if (!gone) throw new Error('There are more');
  await done(z.unknown(), mutation('sessions.cancel', { id: gone.consultId }, { as: gone.owner }));
  await clock.pass(minute);
  await readAnew();
  comeBack();
  await expect.poll(offersOfNow).toEqual({ 'timed-out': expect.any(Number), open: desks });
  await gone.page.closed();
  expect(placeOf(gone)).toBeNull();
  expect(await harmDone(crowd)).toEqual(noHarm);
  await everybodyKnowsTheirPlace();
});

/** All forty put the phone away, and a vet for each of them comes. */
async function aVetForEachOfThem(): Promise<void> {
  for (const one of crowd)
    await done(z.unknown(), mutation('sessions.leave', { sessionId: one.consultId }, { as: one.owner }));
  vets = [...vets, ...(await vetsAtDesks(forty - vets.length))];
  // What is being offered meanwhile goes to nobody else: its owner is away.
  await clock.pass(25_000);
  await expect
    .poll(async () => {
      await refresh();
      return (await toldReady()).length;
    })
    .toBe(forty);
}

const people = () => crowd.map(({ owner }) => owner);
const once = Array.from({ length: forty }, () => 1);

test('The queue of messages is away for a minute while forty wait: all are told, once', {
  timeout: 60_000,
}, async () => {
  const sent = await mailsTo(people());
  const send = async () => {
    throw new Error('The queue is away');
  };
  Object.assign(env, { TASKS: { ...queueInto([]), send } });
  await aVetForEachOfThem();
  // The reading that could not ring is known all the same: nobody is rung once more, and places are right.
  await everybodyKnowsTheirPlace();
  await clock.pass(minute);
  await readAnew();
  expect(await mailsTo(people())).toEqual(sent);
  Object.assign(env, { TASKS: realQueue });
  // What the queue was not told of, cron finds.
  await ringCron();
  await ringCron();
  expect(difference(await mailsTo(people()), sent)).toEqual(once);
  expect(await harmDone(crowd)).toEqual(noHarm);
});

test('A vendor of messages is away for a minute while forty wait: all are told, once', {
  timeout: 60_000,
}, async () => {
  const sent = await mailsTo(people());
  const rung: Task[] = [];
  Object.assign(env, { TASKS: queueInto(rung) });
  await asOwner('update public.chat_sessions set away_since = null');
  await aVetForEachOfThem();
  expect(rung).toContainEqual({ kind: 'notify' });
  await carryOut(rung, { RESEND_API_BASE: 'http://127.0.0.1:1' });
  expect(await mailsTo(people())).toEqual(sent);
  await clock.pass(minute);
  await carryOut(rung);
  await carryOut(rung);
  expect(difference(await mailsTo(people()), sent)).toEqual(once);
  expect(await harmDone(crowd)).toEqual(noHarm);
});
