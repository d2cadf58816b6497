import { runDurableObjectAlarm } from 'cloudflare:test';
import { expect, test, vi } from 'vitest';
import { closeCodes } from '../../../party/protocol/wire.ts';
import { roomLimits } from '../../../party/rooms/consult/room-limits.ts';
import { asOwner } from '../support/doubles.ts';
import { type ArchivingRoom, archivingRoom } from './support/archiving-room.ts';
import { archived, insertConsult } from './support/consult-row.ts';
import { enter, ticketFor } from './support/entering.ts';

const day = 24 * 60 * 60_000;

/** A room whose consult is over, with some messages that are in Postgres. */
const overRoom = async (messages: number) => {
  const room = await archivingRoom('ended');
  const owner = await room.join(room.owner);
  for (let n = 1; n <= messages; n += 1) {
    owner.write(`message ${n} ${'x'.repeat(300)}`);
    await owner.hear('ack', n);
    owner.say({ type: 'got', seq: n });
  }
  await room.stub.setState({ status: 'ended', vet: null, endedBy: null });
  await room.ring();
  await room.settled(({ archived_seq }) => archived_seq === messages);
  owner.close();
  return room;
};

const size = (room: ArchivingRoom) => room.inside((_, { storage }) => storage.sql.databaseSize);

/** Its alarm rings after so many days. */
const afterDays = async (room: ArchivingRoom, days: number) => {
  room.pass(days * day);
  await runDurableObjectAlarm(room.stub);
};

const isCleared = (room: ArchivingRoom) =>
  room.inside(
    (_, { storage }) =>
      storage.sql.exec("select 1 from sqlite_schema where name = 'tombstone'").toArray().length === 1,
  );

test('Thirty days after the end a room whose log is in Postgres is cleared; it is read from there', async () => {
  const room = await overRoom(50);
  const before = await size(room);
  await afterDays(room, 29);
  expect(await isCleared(room)).toBe(false);
  expect(await room.inside((_, { storage }) => storage.getAlarm())).toBeLessThanOrEqual(
    Date.now() + 31 * day,
  );
  await afterDays(room, 1);
  await vi.waitFor(async () => expect(await isCleared(room)).toBe(true), { timeout: 20_000 });
  const after = await size(room);
  console.info(JSON.stringify({ test: 'room-storage', before, after }));
  expect(after).toBe(4 * 1024);
  expect(await archived(room.id)).toHaveLength(50);
  await room.sleep();
  expect(await (await room.connect(room.owner)).closed()).toBe(closeCodes.roomDeleted);
  expect(await room.inside((_, { storage }) => storage.getAlarm())).toBeNull();
});

test('A room is not cleared of what Postgres does not have: that is archived again first', async () => {
  const room = await overRoom(5);
  await asOwner('delete from public.messages where session_id = $1 and seq > 3', [room.id]);
  await afterDays(room, 30);
  await room.settled(({ archived_seq }) => archived_seq === 0);
  await room.ring();
  await room.settled(({ archived_seq }) => archived_seq === 5);
  expect(await isCleared(room)).toBe(false);
  expect(await archived(room.id)).toHaveLength(5);
  await afterDays(room, 1);
  await vi.waitFor(async () => expect(await isCleared(room)).toBe(true), { timeout: 20_000 });
});

test('Messages of another epoch do not count for a room that is to be cleared', async () => {
  const room = await overRoom(3);
  await asOwner(`update public.messages set epoch = 'another' where session_id = $1`, [room.id]);
  await afterDays(room, 30);
  await room.settled(({ archived_seq }) => archived_seq === 0);
  expect(await isCleared(room)).toBe(false);
});

test('A room that nobody told of the end, and nobody enters, asks once a day and is cleared in the end', async () => {
  const room = await archivingRoom('active');
  const { checkEmptyEvery } = roomLimits;
  await room.inside((instance) => {
    instance.limits = { ...instance.limits, checkEmptyEvery };
  });
  await room.stub.open({ owner: { id: room.owner.id, displayName: 'Ana' }, status: 'queued' });
  expect(await room.inside((_, { storage }) => storage.getAlarm())).toBeLessThanOrEqual(Date.now() + day);
  await asOwner(`update public.chat_sessions set status = 'ended' where id = $1`, [room.id]);
  await afterDays(room, 1);
  await room.settled(({ clear_at }) => clear_at !== null);
  await afterDays(room, 30);
  await vi.waitFor(async () => expect(await isCleared(room)).toBe(true), { timeout: 20_000 });
});

test('A room that knows nothing of a consult that is over is no room: what was said is read from Postgres', async () => {
  const { id, owner } = await insertConsult('ended');
  await asOwner(
    `insert into public.messages (id, session_id, epoch, seq, sender_id, sender_role, body, sent_at)
     values (gen_random_uuid(), $1, 'before', 1, $2, 'owner', 'He ate a sock.', now())`,
    [id, owner.id],
  );
  const room = await enter(`consult-room/${id}`, await ticketFor(`consult-room/${id}`, owner));
  expect(await room.closed()).toBe(closeCodes.roomDeleted);
  expect(await archived(id)).toHaveLength(1);
});

test('The time of a room begins once: neither a sleep nor a second word of the end lengthens it', async () => {
  const room = await overRoom(1);
  const { clear_at } = await room.record();
  room.pass(10 * day);
  await room.stub.setState({ status: 'ended', vet: null, endedBy: null });
  await room.sleep();
  expect((await room.record()).clear_at).toBe(clear_at);
});

test('While Postgres is away a room is not cleared; it asks again a day later', async () => {
  const room = await overRoom(2);
  await room.way.become('away');
  const asked = await room.way.requests();
  await afterDays(room, 30);
  await vi.waitFor(async () => expect(await room.way.requests()).toBe(asked + 1), { timeout: 20_000 });
  const { clear_at } = await room.record();
  expect(clear_at).toBe((await room.inside((_, { storage }) => storage.getAlarm())) ?? 0);
  expect(clear_at).toBeGreaterThan(Date.now() + 30.9 * day);
  await room.way.become('up');
  await afterDays(room, 1);
  await vi.waitFor(async () => expect(await isCleared(room)).toBe(true), { timeout: 20_000 });
});

test('A room is not cleared while something of it is not archived yet', async () => {
  const room = await overRoom(2);
  const lines = vi.spyOn(console, 'log');
  await room.inside((_, { storage }) => {
    storage.sql.exec('update room set archived_seq = 1');
  });
  await room.sleep();
  const asked = await room.way.requests();
  await afterDays(room, 30);
  await room.settled(({ archive_at }) => archive_at !== null);
  expect(await isCleared(room)).toBe(false);
  // Nothing is missing at Postgres: it need not be asked, and nobody is alarmed.
  expect(await room.way.requests()).toBe(asked);
  expect(lines.mock.calls.flat().filter((line) => String(line).includes('archive-incomplete'))).toEqual([]);
  lines.mockRestore();
});
