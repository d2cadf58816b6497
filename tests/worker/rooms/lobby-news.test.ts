import { expect, test } from 'vitest';
import * as z from 'zod';
import { rowOfCase } from '../../../party/protocol/waiting-case.ts';
import { member, waiting } from '../support/consult.ts';
import { ownDatabaseOfFile } from '../support/doubles.ts';
import { done, mutation } from '../support/worker.ts';
import { vetsAtDesks } from './support/crowd.ts';
import { guest } from './support/entering.ts';
import { boardOf, join, ownDatabase } from './support/lobby.ts';

test('U11 desks are told at once of a case that is re-levelled or given back, before the queue is read again', async () => {
  await ownDatabaseOfFile();
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
