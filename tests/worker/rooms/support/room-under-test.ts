import { runInDurableObject } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import type { ConsultRoom } from '../../../../party/consult-room.ts';
import type { RoomRole } from '../../../../party/protocol.ts';
import { roomLimits } from '../../../../party/room/room-limits.ts';
import { issueTicket, type RoomPath } from '../../../../worker/core/rooms/ticket.ts';
import type { Env } from '../../../../worker/env.ts';
import { readSettings } from '../../../../worker/env.ts';
import { Peer } from './peer.ts';

export const bindings = env as unknown as Env;

/** Someone who may have a ticket. */
export type Person = { id: string; role: RoomRole; name: string; sessionId: string };

export const person = (role: RoomRole = 'owner', name: string = role): Person => ({
  id: crypto.randomUUID(),
  role,
  name,
  sessionId: crypto.randomUUID(),
});

export type TicketOptions = { now?: Date; consult?: string; secret?: string };

export const ticketFor = async (
  room: RoomPath,
  who: Person,
  options: TicketOptions = {},
): Promise<string> => {
  const { now = new Date(), consult = null, secret = readSettings(bindings).roomTicketSecret } = options;
  const { id: sub, role, name, sessionId: sid } = who;
  return (await issueTicket(secret, { room, sub, role, name, sid, consult }, now)).ticket;
};

/** Asks the Worker for a connection, as a browser would. */
export const upgrade = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  exports.default.fetch(`https://app.test/parties/${path}`, {
    headers: { upgrade: 'websocket', origin: readSettings(bindings).origins[0] ?? '', ...headers },
  });

export const enter = async (room: RoomPath, ticket: string): Promise<Peer> => {
  const { webSocket, status } = await upgrade(`${room}?ticket=${ticket}`);
  if (!webSocket) throw new Error(`The Worker refused with ${status}`);
  return new Peer(webSocket);
};

/** Bounds under which nothing happens by itself: no limit of rate, no archiving, no question to Postgres. */
export const quiet = {
  ...roomLimits,
  messageBurst: 1e9,
  signalBurst: 1e9,
  archiveAfter: 1e9,
  checkEvery: 1e9,
  checkUnknownEvery: 1e9,
};

/** A room of its own for each test, with a consult under way. */
export const openRoom = async () => {
  const id = crypto.randomUUID();
  const path: RoomPath = `consult-room/${id}`;
  const stub = bindings.ConsultRoom.getByName(id);
  const inside = <T>(act: (room: ConsultRoom, state: DurableObjectState) => T | Promise<T>) =>
    runInDurableObject(stub, act);
  const setLimits = (limits: Partial<typeof roomLimits>) =>
    inside((room) => {
      room.limits = { ...quiet, ...limits };
    });
  await setLimits({});
  await stub.setState({ status: 'active', vet: null, endedBy: null });
  return {
    id,
    path,
    stub,
    inside,
    setLimits,
    /** The messages in the room's storage. */
    rows: () => inside((_, { storage }) => storage.sql.exec('select * from messages order by seq').toArray()),
    /** Connects without a hello. */
    connect: async (who: Person, options?: TicketOptions) => enter(path, await ticketFor(path, who, options)),
    /** Connects and catches up. */
    join: async (
      who: Person,
      from: { epoch: string | null; lastSeq: number } = { epoch: null, lastSeq: 0 },
    ) => {
      const peer = await enter(path, await ticketFor(path, who));
      await peer.catchUp(from.epoch, from.lastSeq);
      return peer;
    },
  };
};

export type RoomUnderTest = Awaited<ReturnType<typeof openRoom>>;
