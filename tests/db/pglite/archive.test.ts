import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type ArchivedMessage,
  archiveMessages,
  countArchived,
  eraseConsult,
} from '../../../db/calls/consults.ts';
import { startPglite } from '../../support/postgres.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { find } from '../support/searching.ts';
import { openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let steps: ReturnType<typeof consultSteps>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  steps = consultSteps(world);
});
afterAll(() => world.close());

const message = (
  epoch: string,
  seq: number,
  body: string,
  changes: Partial<ArchivedMessage> = {},
): ArchivedMessage => ({
  id: crypto.randomUUID(),
  epoch,
  seq,
  senderId: null,
  senderRole: 'owner',
  body,
  sentAt: new Date(seq * 1_000).toISOString(),
  ...changes,
});

const archive = (id: string, batch: readonly ArchivedMessage[]) =>
  world.service.run((tx) => [archiveMessages(tx, id, batch)]);
const erase = (id: string) => world.service.run((tx) => [eraseConsult(tx, id)]);
const rows = (id: string) =>
  world.postgres.query<{ epoch: string; seq: number; body: string; id: string }>(
    'select * from messages where session_id = $1 order by sent_at, epoch, seq',
    [id],
  );

/** A consult that is over. */
const over = async () => {
  const { owner, consult } = await steps.begin();
  await steps.cancel(owner, consult.id);
  return consult.id;
};

test('K20 messages of two epochs have the same numbers and are all kept; archived again they are there once', async () => {
  const id = await over();
  const batch = [message('a', 1, 'first'), message('a', 2, 'second')];
  const later = [message('b', 1, 'third', { sentAt: new Date(9_000).toISOString() })];
  expect(await archive(id, batch)).toEqual([[{ added: 2 }]]);
  expect(await archive(id, [...batch, ...later])).toEqual([[{ added: 1 }]]);
  expect((await rows(id)).map(({ body }) => body)).toEqual(['first', 'second', 'third']);
  expect(await world.service.run((tx) => [countArchived(tx, id, 'a'), countArchived(tx, id, 'b')])).toEqual([
    [{ archived: 2 }],
    [{ archived: 1 }],
  ]);
});

test('K20 an id that another epoch has is replaced, so that nobody can keep a message out of the archive', async () => {
  const id = await over();
  const first = message('a', 1, 'first');
  await archive(id, [first]);
  const again = message('b', 1, 'not the first', { id: first.id });
  await archive(id, [again]);
  await archive(id, [again]);
  expect((await rows(id)).map(({ body }) => body)).toEqual(['first', 'not the first']);
});

test('K20 a message whose place another one has is refused, and nothing of its batch is kept', async () => {
  const id = await over();
  await archive(id, [message('a', 1, 'first')]);
  await refusal(archive(id, [message('a', 1, 'another'), message('a', 2, 'second')]), 'CONFLICT');
  expect((await rows(id)).map(({ body }) => body)).toEqual(['first']);
});

test('K20 the archive of no consult is refused by name', async () => {
  await refusal(archive(crypto.randomUUID(), [message('a', 1, 'first')]), 'NOT_FOUND');
});

test('K24 the reason goes with what was said; nothing is archived again, and erasing it again changes nothing', async () => {
  const id = await over();
  await archive(id, [message('a', 1, 'first')]);
  const [[erased]] = await erase(id);
  expect(erased?.erasedAt).toBeInstanceOf(Date);
  expect(erased?.reason).toBe('');
  expect(await rows(id)).toEqual([]);
  await refusal(archive(id, [message('a', 2, 'second')]), 'WRONG_STATE');
  expect(await erase(id)).toEqual([[erased]]);
  await refusal(erase(crypto.randomUUID()), 'NOT_FOUND');
});

test('K24 a consult that waits or runs is not erased', async () => {
  const { consult } = await steps.begin();
  const vet = await world.person({ role: 'vet' });
  expect(await refusal(erase(consult.id), 'WRONG_STATE')).toEqual({ subject: 'consult', status: 'queued' });
  await steps.accept(vet, consult.id);
  expect(await refusal(erase(consult.id), 'WRONG_STATE')).toEqual({ subject: 'consult', status: 'active' });
});

test('Z3 a message that was taken back is found no more', async () => {
  const { owner, consult } = await steps.begin();
  await steps.cancel(owner, consult.id);
  const found = async () =>
    (await find(world.as(owner), 'crisoprasa')).results.map(({ kind, body }) => [kind, body]);
  await archive(consult.id, [message('a', 1, 'La crisoprasa le duele')]);
  expect(await found()).toEqual([['message', 'La crisoprasa le duele']]);
  await archive(consult.id, [message('a', 2, '', { deletes: 1 })]);
  expect(await found()).toEqual([]);
});
