import { runInDurableObject } from 'cloudflare:test';
import type { RoomPath } from '../../../../party/room-path.ts';
import type { ConsultRoom } from '../../../../party/rooms/consult/consult-room.ts';
import { type RoomLimits, roomLimits } from '../../../../party/rooms/consult/room-limits.ts';
import { withPass } from '../../../../worker/core/rooms/pass.ts';
import { enter, env, type Guest, type TicketWishes, ticketFor } from './entering.ts';

const never = 1e12;

/** Bounds under which nothing happens by itself: no limit of rate, no archiving, no question to Postgres. */
const quiet: RoomLimits = {
  ...roomLimits,
  messages: { burst: never, perSecond: never },
  pages: { burst: never, perSecond: never },
  signals: { burst: never, perSecond: never },
  presenceEvery: 0,
  archiveAfter: never,
  checkEvery: never,
  checkUnknownEvery: never,
  checkEmptyEvery: never,
};

/** A room of one's own, with a consult under way. An eviction brings the real bounds back. */
export const openRoom = async (id: string = crypto.randomUUID()) => {
  const path: RoomPath = `consult-room/${id}`;
  const stub = env.ConsultRoom.getByName(id);
  const inside = <T>(act: (room: ConsultRoom, state: DurableObjectState) => T | Promise<T>): Promise<T> =>
    runInDurableObject(stub, act);
  const bound = (limits: Partial<RoomLimits>) =>
    inside((room) => {
      room.limits = { ...quiet, ...limits };
    });
  const connect = async (who: Guest, wishes?: TicketWishes, options?: { confirms: boolean }) =>
    enter(path, await ticketFor(path, who, wishes), options);
  await bound({});
  // Nor is anything archived after an eviction: a room that has planned it does not plan it again.
  await inside((_, { storage }) => {
    storage.sql.exec('update room set archive_at = ?', Date.now() + never);
  });
  await stub.setState({ status: 'active', vet: null, endedBy: null });
  return {
    id,
    path,
    stub,
    inside,
    bound,
    /** The rows of the room's log. */
    rows: () => inside((_, { storage }) => storage.sql.exec('select * from messages order by seq').toArray()),
    /** A way past the Worker, for tests that connect thousands of times. */
    dialAs: (who: Guest) => async () => {
      const { id: sub, role, name, sessionId: sid } = who;
      const iat = Math.floor(Date.now() / 1000);
      const claims = { room: path, sub, role, name, sid, about: null, iat, exp: iat + 900 };
      const request = new Request(`https://app.test/parties/${path}`, { headers: { upgrade: 'websocket' } });
      return (await stub.fetch(withPass(request, claims, ''))).webSocket;
    },
    /** Connects; says nothing. */
    connect,
    /** Connects and catches up. */
    join: async (who: Guest, from?: { epoch: string | null; lastSeq: number }) => {
      const peer = await connect(who);
      await peer.catchUp(from);
      return peer;
    },
  };
};

export type OpenRoom = Awaited<ReturnType<typeof openRoom>>;
