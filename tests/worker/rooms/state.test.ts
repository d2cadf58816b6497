import { evictDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import type { RoomState } from '../../../party/protocol/room-state.ts';
import { archivingRoom } from './support/archiving-room.ts';
import { guest } from './support/entering.ts';
import { openRoom } from './support/open-room.ts';

const active: RoomState = { status: 'active', vet: null, endedBy: null, returns: 0, followUpUntil: null };
const ended: RoomState = { ...active, status: 'ended' };

test('What is said of a consult in the wrong order takes nothing back: it stays over', async () => {
  const room = await openRoom();
  const owner = await room.join(guest('owner', 'Ana'));
  await room.stub.setState(ended);
  await room.stub.setState(active);
  await room.stub.open({ owner: { id: crypto.randomUUID(), displayName: 'Ana' }, status: 'queued' });
  const vet = await room.join(guest('vet', 'Vera'));
  expect(vet.last('welcome').state).toEqual(ended);
  await owner.hear('presence', 2);
  expect(owner.all('state').map(({ state }) => state)).toEqual([ended]);
});

test('The end of a consult, and nothing before it, archives at once and begins the time to keep its room', async () => {
  const room = await archivingRoom();
  const owner = await room.join(room.owner);
  owner.write('He ate a sock.');
  await owner.hear('ack');
  const before = await room.record();
  expect(before.clear_at).toBeNull();
  expect(before.archive_at).toBeGreaterThan(Date.now());
  await room.stub.setState(ended);
  const after = await room.record();
  expect(after.archive_at).toBeLessThanOrEqual(Date.now());
  expect(after.clear_at).toBeGreaterThan(Date.now());
});

test('A room that an older version closed begins its time when it wakes', async () => {
  const room = await archivingRoom('ended');
  await room.stub.setState(ended);
  await room.inside((_, { storage }) => {
    storage.sql.exec('update room set clear_at = null');
  });
  await room.sleep();
  expect((await room.record()).clear_at).toBeGreaterThan(Date.now());
});

test('Who came before the room slept, and was not told of yet, is told of when it wakes', async () => {
  const room = await openRoom();
  await room.bound({ presenceEvery: 1e12 });
  const owner = await room.join(guest('owner', 'Ana'));
  await room.join(guest('vet', 'Vera'));
  const heardOfVera = () =>
    owner.all('presence').some(({ members }) => members.some((m) => m.name === 'Vera'));
  expect(heardOfVera()).toBe(false);
  await evictDurableObject(room.stub);
  await room.join(guest('guest', 'Gil'));
  await owner.until(heardOfVera);
});
