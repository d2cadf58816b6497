import { outboxIn } from '../../../party/client/outbox-storage.ts';
import { RoomClient } from '../../../party/client/room-client.ts';
import type { Me } from '../../../party/client/shown-message.ts';
import { apiClient } from '../../kit/api/api.ts';
import { followNetwork } from '../../kit/live/follow-network.ts';
import { getTicket } from '../../kit/live/get-ticket.ts';
import { takeTicket } from '../../kit/live/kept-tickets.ts';
import { roomAddress } from '../../kit/live/room-address.ts';

/** An entered room and the way out of it. */
export type OpenRoom = { client: RoomClient; leave: () => void };

/** Where the room of a consult is, under /parties. */
export const roomOf = (consultId: string) => `consult-room/${consultId}`;

/** Gets a ticket for the room of a consult; throws TicketRefused when there is none any more. */
export type AskTicket = () => Promise<string>;

const ownTicket =
  (consultId: string): AskTicket =>
  async () =>
    takeTicket(roomOf(consultId)) ?? getTicket(() => apiClient.sessions.ticket.mutate({ id: consultId }));

/**
 * Enters the room of a consult; unsent messages of before go out with it. Without `askTicket` as its owner or its vet, by the ticket that came with its
 * start or its acceptance when there is one.
 */
export function openRoom(consultId: string, me: Me, askTicket = ownTicket(consultId)): OpenRoom {
  const room = roomOf(consultId);
  const client = new RoomClient({
    url: roomAddress(room),
    me,
    getTicket: askTicket,
    outbox: outboxIn(localStorage, me.id, room),
  });
  const unfollow = followNetwork(client);
  return {
    client,
    leave() {
      unfollow();
      client.close();
    },
  };
}
