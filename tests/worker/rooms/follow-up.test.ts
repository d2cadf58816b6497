import { expect, test } from 'vitest';
import type { RoomState } from '../../../party/protocol/room-state.ts';
import { closeCodes } from '../../../party/protocol/wire.ts';
import { asOwner } from '../support/doubles.ts';
import { archivingRoom } from './support/archiving-room.ts';
import { archived } from './support/consult-row.ts';
import { guest } from './support/entering.ts';
import { openRoom } from './support/open-room.ts';

const day = 24 * 60 * 60_000;

const endedUntil = (followUpUntil: number | null): RoomState => ({
  status: 'ended',
  vet: null,
  endedBy: null,
  returns: 0,
  followUpUntil,
});

test('P7 after the end both sides write on until the time is over, in every tab, and then nobody does', async () => {
  const room = await archivingRoom();
  const owner = await room.join(room.owner);
  const secondTab = await room.join(room.owner);
  const until = Date.now() + 60_000;
  await room.stub.setState(endedUntil(until));
  expect((await owner.hear('state'))[0]?.state.followUpUntil).toBe(until);
  owner.write('One more question.');
  await owner.hear('ack');
  await secondTab.hear('message');
  const vet = await room.join(room.vet);
  vet.write('Of course.');
  await vet.hear('ack');
  room.pass(61_000);
  secondTab.write('Too late?');
  expect((await secondTab.hear('error'))[0]).toMatchObject({ code: 'WRONG_STATE' });
  expect(await room.rows()).toHaveLength(2);
});

test('P7 what is written at the second of the end is kept, whichever of the two the room hears first', async () => {
  const room = await openRoom();
  const owner = await room.join(guest('owner', 'Ana'));
  const until = Date.now() + day;
  const told = room.stub.setState(endedUntil(until));
  owner.write('And one more thing!');
  await told;
  await owner.hear('ack');
  expect(owner.all('error')).toEqual([]);
  expect(await room.rows()).toHaveLength(1);
});

test('P7 H7 guests are out at the end all the same', async () => {
  const room = await openRoom();
  const gala = await room.join(guest('guest', 'Gala'));
  await room.stub.setState(endedUntil(Date.now() + day));
  expect(await gala.closed()).toBe(closeCodes.removed);
  expect(await (await room.connect(guest('guest', 'Gala'))).closed()).toBe(closeCodes.removed);
});

test('P7 an end that has no such time closes the conversation at once', async () => {
  const room = await openRoom();
  const owner = await room.join(guest('owner', 'Ana'));
  await room.stub.setState(endedUntil(null));
  owner.write('Hello?');
  expect((await owner.hear('error'))[0]).toMatchObject({ code: 'WRONG_STATE' });
});

test('P7 a room that was evicted knows until when, and one that lost its storage learns it from Postgres', async () => {
  const room = await archivingRoom('ended');
  const until = new Date(Date.now() + 3 * day);
  await asOwner('update public.chat_sessions set ended_at = now(), follow_up_until = $2 where id = $1', [
    room.id,
    until.toISOString(),
  ]);
  await room.stub.setState(endedUntil(until.getTime()));
  await room.sleep();
  const owner = await room.join(room.owner);
  owner.write('Still here?');
  await owner.hear('ack');
  owner.close();
  await room.inside(async (_, { storage }) => {
    await storage.deleteAlarm();
    await storage.deleteAll();
  });
  await room.sleep();
  const again = await room.join(room.owner);
  const [told] = await again.hear('state');
  expect(told?.state).toMatchObject({ status: 'ended', followUpUntil: until.getTime() });
  again.write('And now?');
  await again.hear('ack');
});

test('P7 what was written after the end is in Postgres within seconds, and stands there as a question', async () => {
  const room = await archivingRoom('ended');
  const until = new Date(Date.now() + 3 * day);
  await asOwner(
    "update public.chat_sessions set ended_at = now() - interval '1 minute', follow_up_until = $2 where id = $1",
    [room.id, until.toISOString()],
  );
  await room.stub.setState(endedUntil(until.getTime()));
  const owner = await room.join(room.owner);
  owner.write('Does she need the pill with food?');
  await owner.hear('ack');
  await room.ring();
  await room.settled(({ archived_seq }) => archived_seq === 1);
  expect(await archived(room.id)).toHaveLength(1);
  const [row] = await asOwner<{ follow_up: string }>(
    'select follow_up from public.chat_sessions where id = $1',
    [room.id],
  );
  expect(row?.follow_up).toBe('asked');
  const told = await asOwner<{ kind: string; user_id: string }>(
    'select kind, user_id from public.notifications where subject = $1',
    [room.id],
  );
  expect(told).toEqual([{ kind: 'follow-up-asked', user_id: room.vet.id }]);
});

test('P7 a room is kept as long as somebody may write, however short its term is', async () => {
  const room = await archivingRoom();
  await room.bound({ keepAfterEnd: day });
  const until = Date.now() + 10 * day;
  await room.stub.setState(endedUntil(until));
  expect((await room.record()).clear_at).toBe(until);
});
