import { evictDurableObject } from 'cloudflare:test';
import { expect, test, vi } from 'vitest';
import { createDatabase } from '../../../db/client.ts';
import { roomLimits } from '../../../party/rooms/consult/room-limits.ts';
import { storageSteps, upgradeStorage } from '../../../party/rooms/consult/storage-schema.ts';
import { asOwner, ownWay } from '../support/doubles.ts';
import { archivingRoom } from './support/archiving-room.ts';
import { archived, insertConsult } from './support/consult-row.ts';
import { guest } from './support/entering.ts';
import { type OpenRoom, openRoom } from './support/open-room.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

const rings = async (room: OpenRoom) => (await room.inside((_, { storage }) => storage.getAlarm())) !== null;

test('K20 messages reach Postgres by alarm, as they were said', async () => {
  const room = await archivingRoom();
  const owner = await room.join(room.owner);
  owner.write('¿Es grave? 🐶');
  const [ack] = await owner.hear('ack');
  await room.ring();
  await room.settled(({ archived_seq }) => archived_seq === 1);
  expect(await archived(room.id)).toMatchObject([
    { id: ack?.clientMsgId, seq: 1, body: '¿Es grave? 🐶', sender_id: room.owner.id, sender_role: 'owner' },
  ]);
  expect(new Date((await archived(room.id))[0]?.sent_at ?? '').getTime()).toBe(ack?.at);
});

test('K20 an alarm that rings twice, or whose answer was lost, archives once', async () => {
  const room = await archivingRoom();
  await room.bound({ archiveAfter: 0, archiveBatch: 10 });
  const owner = await room.join(room.owner);
  for (const n of upTo(25)) owner.write(`message ${n}`);
  await owner.hear('ack', 25);
  await room.way.become('deaf');
  await room.ring();
  await room.settled(({ archive_failures }) => archive_failures === 1);
  expect(await archived(room.id)).toHaveLength(10);
  await room.way.become('up');
  await room.ring();
  await room.ring();
  await room.settled(({ archived_seq, archive_at }) => archived_seq === 25 && archive_at === null);
  expect((await archived(room.id)).map(({ seq }) => seq)).toEqual(upTo(25));
  const requests = await room.way.requests();
  await room.ring();
  expect(await room.way.requests()).toBe(requests);
});

test('K20 after six failures the alarm is still set, later each time', async () => {
  const room = await archivingRoom();
  const owner = await room.join(room.owner);
  owner.write('Are you there?');
  await owner.hear('ack');
  await room.way.become('away');
  const now = () => room.inside((instance) => instance.now());
  for (const failures of upTo(6)) {
    const due = (await room.record()).archive_at ?? 0;
    await room.ring();
    await room.settled(({ archive_failures }) => archive_failures === failures);
    const next = (await room.record()).archive_at ?? 0;
    // It failed at some moment between the one that was due and this one.
    const longest = Math.min(roomLimits.retryLongest, roomLimits.retryFirst * 2 ** (failures - 1));
    expect(next).toBeGreaterThanOrEqual(due + longest * 0.75);
    expect(next).toBeLessThanOrEqual((await now()) + longest);
    expect(await rings(room)).toBe(true);
  }
  await room.way.become('up');
  await room.ring();
  await room.settled(({ archived_seq }) => archived_seq === 1);
  expect(await archived(room.id)).toHaveLength(1);
});

test('K21 without Postgres people come, talk, leave and read back; the archive catches up', async () => {
  const room = await archivingRoom();
  await room.way.become('away');
  const owner = await room.join(room.owner);
  for (const n of upTo(30)) {
    owner.write(`message ${n}`);
    if (n % 10 === 0) await room.ring();
  }
  await owner.hear('ack', 30);
  const vet = await room.join(room.vet);
  expect(vet.received).toHaveLength(30);
  vet.write('I am here.');
  await owner.until(() => owner.received.length === 31);
  expect(await archived(room.id)).toEqual([]);
  await room.way.become('up');
  await room.settled(({ archive_failures }) => archive_failures > 0);
  await room.ring();
  await room.settled(({ archived_seq }) => archived_seq === 31);
  expect((await archived(room.id)).map(({ seq }) => seq)).toEqual(upTo(31));
});

test('K21 a room that nobody opened asks Postgres where its consult stands, again after a failure', async () => {
  const { id, owner, vet } = await insertConsult('active');
  const room = await openRoom(id);
  const way = ownWay();
  await way.become('away');
  await room.inside((instance, { storage }) => {
    const database = createDatabase({ url: way.env.DATABASE_URL, endpoint: way.env.NEON_FETCH_ENDPOINT });
    instance.database = () => database;
    storage.sql.exec('update room set status = null');
  });
  await evictDurableObject(room.stub);
  await room.inside((instance) => {
    const database = createDatabase({ url: way.env.DATABASE_URL, endpoint: way.env.NEON_FETCH_ENDPOINT });
    instance.database = () => database;
  });
  const peer = await room.join(owner);
  expect(peer.last('welcome').state).toBeNull();
  peer.write('Nobody knows that I am here.');
  await peer.hear('ack');
  await vi.waitFor(async () => expect(await way.requests()).toBe(1), { timeout: 20_000 });
  await way.become('up');
  await room.join(vet);
  const state = {
    status: 'active',
    vet: { id: vet.id, displayName: 'Vera' },
    endedBy: null,
    returns: 0,
    followUpUntil: null,
  };
  await peer.until(() => peer.all('state').length > 0);
  expect(peer.last('state').state).toEqual(state);
  expect((await room.join(guest('guest'))).last('welcome').state).toEqual(state);
});

test('K20 a room that lost its storage in the middle archives what is said after it too; all is read in order', async () => {
  const room = await archivingRoom();
  const before = await room.join(room.owner);
  for (const n of upTo(3)) before.write(`before ${n}`);
  const [first] = await before.hear('ack', 3);
  await room.ring();
  await room.settled(({ archived_seq }) => archived_seq === 3);
  const { epoch } = await room.record();
  await room.loseStorage();

  const after = await room.join(room.owner);
  // It was confirmed, but its sender was gone before that arrived.
  after.write('before 1', first?.clientMsgId);
  for (const n of upTo(3)) after.write(`after ${n}`);
  await after.hear('ack', 4);
  await room.ring();
  await room.settled(({ archived_seq, archive_at }) => archived_seq === 4 && archive_at === null);
  const rows = await asOwner<{ epoch: string; seq: number; body: string }>(
    'select epoch, seq, body from public.messages where session_id = $1 order by sent_at, epoch, seq',
    [room.id],
  );
  expect(rows.map(({ body, seq, epoch: of }) => [body, seq, of === epoch])).toEqual([
    ...upTo(3).map((n) => [`before ${n}`, n, true]),
    ['before 1', 1, false],
    ...upTo(3).map((n) => [`after ${n}`, n + 1, false]),
  ]);
});

test('K20 what Postgres refuses is tried again after hours and alarms once; what passes is tried again soon', async () => {
  const room = await archivingRoom();
  const owner = await room.join(room.owner);
  owner.write('Are you there?');
  await owner.hear('ack');
  const lines = vi.spyOn(console, 'log');
  const alarms = () =>
    lines.mock.calls.filter(
      ([line]) => String(line).includes('archive.refused') && String(line).includes(room.id),
    );
  // The consult is gone, as after a restore to a moment before it.
  await asOwner('delete from public.chat_sessions where id = $1', [room.id]);
  for (const failures of upTo(3)) {
    await room.ring();
    await room.settled(({ archive_failures }) => archive_failures === failures);
    const wait = ((await room.record()).archive_at ?? 0) - (await room.inside((instance) => instance.now()));
    expect(wait).toBeGreaterThan(4 * 60 * 60_000);
    expect(alarms()).toHaveLength(1);
  }
  lines.mockRestore();
});

test('Times of messages never go back, even when the clock does', async () => {
  const room = await archivingRoom();
  const owner = await room.join(room.owner);
  owner.write('first');
  await owner.hear('ack');
  room.pass(-60_000);
  owner.write('second');
  const [first, second] = await owner.hear('ack', 2);
  expect(second?.at).toBe(first?.at);
});

test('K22 a storage of an older version is upgraded once and keeps its rows', async () => {
  const room = await openRoom();
  const owner = await room.join(guest('owner'));
  owner.write('from version 1');
  await owner.hear('ack');
  await room.inside((_, { storage }) => {
    const before = storage.sql.exec('select * from messages').toArray();
    const steps = [...storageSteps, "alter table messages add column kind text not null default 'text'"];
    upgradeStorage(storage, steps);
    upgradeStorage(storage, steps);
    expect(storage.sql.exec('select * from messages').toArray()).toEqual(
      before.map((row) => ({ ...row, kind: 'text' })),
    );
    expect(storage.sql.exec('select version from schema_version').toArray()).toEqual([
      { version: steps.length },
    ]);
    // A step that fails leaves the storage as it was.
    const bad = [
      ...steps,
      'alter table messages add column half text; alter table nowhere add column x text',
    ];
    expect(() => upgradeStorage(storage, bad)).toThrow();
    expect(storage.sql.exec('select * from messages').columnNames).not.toContain('half');
  });
  // The code of before goes on with the newer storage: a deployment can be taken back.
  await evictDurableObject(room.stub);
  owner.write('after a step back');
  await owner.hear('ack', 2);
  expect(await room.rows()).toHaveLength(2);
  // And forward again: what has been applied is not applied once more.
  await room.inside((_, { storage }) => {
    expect(storage.sql.exec('select version from schema_version').toArray()).toEqual([
      { version: storageSteps.length + 1 },
    ]);
  });
});

test('K20 whoever writes on and on does not put off the archive', async () => {
  const room = await archivingRoom();
  const archiveAfter = 60_000;
  await room.bound({ archiveAfter });
  const owner = await room.join(room.owner);
  owner.write('first');
  await owner.hear('ack');
  const { archive_at } = await room.record();
  room.pass(archiveAfter - 1);
  owner.write('second');
  await owner.hear('ack', 2);
  expect((await room.record()).archive_at).toBe(archive_at);
});

test('K20 a fault that nobody planned alarms once, and once more after the archive worked; on the way it is planned again', async () => {
  const room = await archivingRoom();
  // Nothing rings before the test says so.
  const { archiveBatch } = roomLimits;
  await room.bound({ archiveAfter: 60_000, archiveBatch, retryFirst: 60_000 });
  const owner = await room.join(room.owner);
  const lines = vi.spyOn(console, 'log');
  const alarms = () =>
    lines.mock.calls.filter(
      ([line]) => String(line).includes('archive.refused') && String(line).includes(room.id),
    ).length;
  const planned: number[] = [];
  const fault = () =>
    room.inside((instance, { storage }) => {
      const { database } = instance;
      instance.database = () => {
        const { archive_at } = storage.sql.exec<{ archive_at: number }>('select archive_at from room').one();
        planned.push(archive_at - instance.now());
        instance.database = database;
        throw new Error('planted');
      };
    });
  for (const n of upTo(2)) {
    owner.write(`message ${n}`);
    await owner.hear('ack', n);
    for (const failures of upTo(2)) {
      await fault();
      await room.ring();
      await room.settled(({ archive_failures }) => archive_failures === failures);
    }
    expect(alarms()).toBe(n);
    await room.ring();
    await room.settled(({ archived_seq }) => archived_seq === n);
  }
  // Should the object die on the way, its alarm brings it back.
  expect(planned).toHaveLength(4);
  for (const ahead of planned) expect(ahead).toBeGreaterThan(roomLimits.retryLongest - 10_000);
  lines.mockRestore();
});
