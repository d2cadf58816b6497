import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RoomClient } from '../../../party/client/room-client.ts';
import type { RoomSnapshot } from '../../../party/client/room-snapshot.ts';
import type { RoomRole } from '../../../party/protocol/room-state.ts';
import { type AskTicket, openRoom } from './open-room.ts';

const never = () => () => undefined;
const nothing = () => null;

/** What a room shows now; null without a room. */
export function useRoomSnapshot(room: RoomClient | null): RoomSnapshot | null {
  return useSyncExternalStore<RoomSnapshot | null>(room?.subscribe ?? never, room?.getSnapshot ?? nothing);
}

/**
 * Is in the room of a consult for as long as the component is there. `userId` null stays outside. `askTicket`: how a guest gets in; the same function each
 * time.
 */
export function useRoom(
  consultId: string,
  userId: string | null,
  role: RoomRole,
  askTicket?: AskTicket,
): RoomClient | null {
  const [room, setRoom] = useState<RoomClient | null>(null);
  useEffect(() => {
    if (userId === null) return;
    const { client, leave } = openRoom(consultId, { id: userId, role }, askTicket);
    setRoom(client);
    return () => {
      setRoom(null);
      leave();
    };
  }, [consultId, userId, role, askTicket]);
  return room;
}
