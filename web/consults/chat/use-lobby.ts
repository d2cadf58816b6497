import { useEffect, useState, useSyncExternalStore } from 'react';
import { LobbyClient, type LobbySnapshot } from '../../../party/client/lobby-client.ts';
import { apiClient } from '../../kit/api/api.ts';
import { followNetwork } from '../../kit/live/follow-network.ts';
import { getTicket } from '../../kit/live/get-ticket.ts';
import { roomAddress } from '../../kit/live/room-address.ts';

const never = () => () => undefined;
const nothing = () => null;

/**
 * What the lobby shows: to a vet (`consultId` null) who waits, to an owner the place of that consult. Null until it is entered;
 * `enabled` false stays outside.
 */
export function useLobby(consultId: string | null, enabled = true): LobbySnapshot | null {
  const [lobby, setLobby] = useState<LobbyClient | null>(null);
  useEffect(() => {
    if (!enabled) return;
    const client = new LobbyClient({
      url: roomAddress('lobby/main'),
      getTicket: () =>
        getTicket(() =>
          consultId === null
            ? apiClient.desk.ticket.mutate({})
            : apiClient.sessions.waitingTicket.mutate({ id: consultId }),
        ),
    });
    const unfollow = followNetwork(client);
    setLobby(client);
    return () => {
      setLobby(null);
      unfollow();
      client.close();
    };
  }, [consultId, enabled]);
  return useSyncExternalStore<LobbySnapshot | null>(lobby?.subscribe ?? never, lobby?.getSnapshot ?? nothing);
}
