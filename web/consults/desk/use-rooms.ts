import { useEffect, useMemo, useRef, useState } from 'react';
import type { RoomClient } from '../../../party/client/room-client.ts';
import { type OpenRoom, openRoom } from '../chat/open-room.ts';

/** Is in the rooms of several consults at once; enters and leaves as the list changes, and stays in those that remain. */
export function useRooms(consultIds: readonly string[], userId: string): ReadonlyMap<string, RoomClient> {
  const open = useRef(new Map<string, OpenRoom>());
  const [version, setVersion] = useState(0);
  const wanted = [...new Set(consultIds)].sort().join();

  useEffect(() => {
    const ids = wanted === '' ? [] : wanted.split(',');
    const rooms = open.current;
    for (const [id, room] of rooms) {
      if (ids.includes(id)) continue;
      room.leave();
      rooms.delete(id);
    }
    for (const id of ids) if (!rooms.has(id)) rooms.set(id, openRoom(id, { id: userId, role: 'vet' }));
    setVersion((before) => before + 1);
  }, [wanted, userId]);

  useEffect(() => {
    const rooms = open.current;
    return () => {
      for (const room of rooms.values()) room.leave();
      rooms.clear();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the content of the map
  return useMemo(() => new Map([...open.current].map(([id, { client }]) => [id, client])), [version]);
}
