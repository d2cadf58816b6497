import { evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test';
import { expect, vi } from 'vitest';
import { createDatabase } from '../../../../db/client.ts';
import { roomLimits } from '../../../../party/rooms/consult/room-limits.ts';
import { ownWay } from '../../support/doubles.ts';
import { insertConsult } from './consult-row.ts';
import { openRoom } from './open-room.ts';

type Facts = {
  epoch: string;
  archived_seq: number;
  archive_failures: number;
  archive_at: number | null;
  clear_at: number | null;
};

/** A room of a consult that Postgres knows, with a way to Postgres and a clock of its own. */
export const archivingRoom = async (status: 'queued' | 'active' | 'ended' = 'active') => {
  const consult = await insertConsult(status);
  const room = await openRoom(consult.id);
  const way = ownWay();
  const database = createDatabase({ url: way.env.DATABASE_URL, endpoint: way.env.NEON_FETCH_ENDPOINT });
  let ahead = 0;
  const arrange = async () => {
    const { archiveAfter, archiveBatch } = roomLimits;
    await room.bound({ archiveAfter, archiveBatch });
    await room.inside((instance) => {
      instance.now = () => Date.now() + ahead;
      instance.database = () => database;
    });
  };
  await arrange();
  const record = () => room.inside((_, { storage }) => storage.sql.exec<Facts>('select * from room').one());
  return {
    ...room,
    ...consult,
    way,
    record,
    /** Time goes on. */
    pass: (ms: number) => {
      ahead += ms;
    },
    /** Goes on to the moment when something is to be archived, and rings the alarm. */
    ring: async () => {
      const { archive_at: due } = await record();
      if (due !== null) {
        expect(await room.inside((_, { storage }) => storage.getAlarm())).toBeLessThanOrEqual(
          Math.max(due, Date.now()),
        );
        // What was put off at random is due at a part of a millisecond, and a clock has none.
        ahead = Math.max(ahead, Math.ceil(due - Date.now()));
      }
      await runDurableObjectAlarm(room.stub);
    },
    settled: async (condition: (facts: Facts) => boolean) =>
      vi.waitFor(async () => expect(condition(await record())).toBe(true), { timeout: 20_000, interval: 20 }),
    /** The object sleeps and wakes, with the same clock and way to Postgres; its connections end. */
    sleep: async () => {
      await evictDurableObject(room.stub, { webSockets: 'close' });
      await arrange();
    },
    /** The object's storage is gone, as after a fault of the platform. */
    loseStorage: async () => {
      await room.inside(async (_, { storage }) => {
        await storage.deleteAlarm();
        await storage.deleteAll();
      });
      await evictDurableObject(room.stub, { webSockets: 'close' });
      await arrange();
      await room.stub.setState({ status: 'active', vet: null, endedBy: null });
    },
  };
};

export type ArchivingRoom = Awaited<ReturnType<typeof archivingRoom>>;
