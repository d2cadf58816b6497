import { outboxIn } from '../../../party/client/outbox-storage.ts';
import { RoomClient } from '../../../party/client/room-client.ts';
import type { Me } from '../../../party/client/shown-message.ts';
import { apiClient } from '../../kit/api/api.ts';
import { followNetwork } from '../../kit/live/follow-network.ts';
import { getTicket } from '../../kit/live/get-ticket.ts';
import { roomAddress } from '../../kit/live/room-address.ts';

/** An entered room and the way out of it. */
export type OpenRoom = { client: RoomClient; leave: () => void };

/** Enters the room of a consult as its owner or its vet; unsent messages of before go out with it. */
export function openRoom(consultId: string, me: Me): OpenRoom {
  const room = `consult-room/${consultId}`;
  const client = new RoomClient({
    url: roomAddress(room),
    me,
    getTicket: () => getTicket(() => apiClient.sessions.ticket.mutate({ id: consultId })),
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
