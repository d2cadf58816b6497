import { env } from 'cloudflare:workers';
import { inject } from 'vitest';
import type { RoomRole } from '../../../../party/protocol/room-state.ts';
import type { RoomPath } from '../../../../party/room-path.ts';
import { issueTicket } from '../../../../worker/core/rooms/ticket.ts';
import { type Sending, send } from '../../support/worker.ts';
import { Peer } from './peer.ts';

export { env };

/** Someone who may be given a ticket. */
export type Guest = { id: string; role: RoomRole; name: string; sessionId: string };

export const guest = (role: RoomRole, name: string = role): Guest => ({
  id: crypto.randomUUID(),
  role,
  name,
  sessionId: crypto.randomUUID(),
});

export type TicketWishes = { now?: Date; about?: string; secret?: string };

export const ticketFor = async (room: RoomPath, who: Guest, wishes: TicketWishes = {}): Promise<string> => {
  const { now = new Date(), about = null, secret = inject('bindings').ROOM_TICKET_SECRET ?? '' } = wishes;
  const { id: sub, role, name, sessionId: sid } = who;
  return (await issueTicket(secret, { room, sub, role, name, sid, about }, now)).ticket;
};

/** Asks the Worker for a connection, as a browser does. */
export const knock = (path: string, sending: Sending = {}): Promise<Response> =>
  send(
    `/parties/${path}`,
    {},
    {
      ...sending,
      headers: { upgrade: 'websocket', origin: 'https://app.test', ...sending.headers },
    },
  );

/** A connection by ticket; `confirms: false` for one that never says what it got. */
export const enter = async (
  room: RoomPath,
  ticket: string,
  options?: { confirms: boolean },
): Promise<Peer> => {
  const { webSocket, status } = await knock(`${room}?ticket=${ticket}`);
  if (!webSocket) throw new Error(`The Worker refused with ${status}`);
  return new Peer(webSocket, options);
};
