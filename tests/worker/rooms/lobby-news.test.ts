import { abortAllDurableObjects } from 'cloudflare:test';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { rowOfCase } from '../../../party/protocol/waiting-case.ts';
import { member, waiting } from '../support/consult.ts';
import { ownDatabaseOfFile } from '../support/doubles.ts';
import { done, mutation } from '../support/worker.ts';
import { insertConsult } from './support/consult-row.ts';
import { vetsAtDesks } from './support/crowd.ts';
import { guest } from './support/entering.ts';
import { boardOf, dispatcher, inDispatcher, join, ownDatabase, refresh } from './support/lobby.ts';

beforeAll(ownDatabaseOfFile);

test('U11 desks are told at once of a case that is re-levelled or given back, before the queue is read again', async () => {
  // Somebody is on duty, and away from their desk: nothing is offered.
  for (const { desk } of await vetsAtDesks(1)) desk.close();
  const desk = await join(guest('vet'));
  const { id } = await waiting();
  await desk.until(() => boardOf(desk).some((row) => row.id === id));
  const vet = await member('vet');
  const call = (procedure: string, input: object) =>
    done(z.unknown(), mutation(procedure, { sessionId: id, ...input }, { as: vet }));
  await ownDatabase('away');
  await call('desk.relevel', { level: 'red', reason: 'worse' });
  await desk.until(() => boardOf(desk).some((row) => row.id === id && row.level === 'red'));
  await call('desk.accept', {});
  await desk.until(() => boardOf(desk).length === 0);
  await call('desk.giveBack', { reason: 'no-time' });
  await desk.until(() => boardOf(desk).length === 1);
  expect(boardOf(desk).map(rowOfCase)).toEqual([expect.arrayContaining([id, 'red', 'dog'])]);
});

test('A word that comes before the queue was ever read is told with all of it', async () => {
  const [{ id }, { id: other }] = [await insertConsult('queued'), await insertConsult('queued')];
  await abortAllDurableObjects();
  const way = await ownDatabase('away');
  const desk = await join(guest('vet'));
  const one = { id, level: 'yellow', species: 'dog', locale: 'es', mode: 'chat', offered: false } as const;
  await dispatcher().refresh({ kind: 'came', one: { ...one, queuedAt: Date.now() }, dueAt: Date.now() });
  await way.become('up');
  await desk.until(() => desk.lobbyFrames.length > 0);
  expect(boardOf(desk).map((row) => row.id)).toEqual(expect.arrayContaining([id, other]));
});

test('A part of the lobby that could not be told is told two seconds later', async () => {
  const desk = await join(guest('vet'));
  await desk.until(() => desk.lobbyFrames.length > 0);
  const ahead = () =>
    inDispatcher(
      async (_, { storage }) => ((await storage.getAlarm()) ?? Number.POSITIVE_INFINITY) - Date.now(),
    );
  await expect.poll(ahead).toBeGreaterThan(10_000);
  let isDown = true;
  await inDispatcher((instance) => {
    const real = instance.part;
    instance.part = (name) => ({
      roll: () => real(name).roll(),
      tell: (update) =>
        isDown ? Promise.reject(new Error('The part is being replaced')) : real(name).tell(update),
    });
  });
  const { id } = await insertConsult('queued');
  await refresh();
  await expect.poll(ahead).toBeLessThanOrEqual(2_000);
  isDown = false;
  await desk.until(() => boardOf(desk).some((row) => row.id === id));
});
