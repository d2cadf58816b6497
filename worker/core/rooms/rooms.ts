import type { ConsultRoomRpc, ConsultStatus, LobbyRpc, Person, RoomState } from '../../../party/protocol.ts';

/** Finds the objects behind the rooms. */
export interface RoomDirectory {
  consultRoom(consultId: string): ConsultRoomRpc;
  lobby(): LobbyRpc;
}

/** What the verbs tell the rooms after Postgres has decided. A room that misses it heals when the next person connects. */
export interface Rooms {
  /** A consult waits: its room exists and the lobby shows it. */
  opened(consultId: string, owner: Person): Promise<void>;
  /** A consult moved on. */
  changed(consultId: string, state: RoomState): Promise<void>;
  /** The queue or the vets on duty changed. */
  queueChanged(): Promise<void>;
  /** A person (or one device of theirs) was signed out: their connections to these rooms end. */
  expelled(consultIds: readonly string[], userId: string, sessionId: string | null): Promise<void>;
}

/** The rooms over their objects' RPC. */
export function createRooms(directory: RoomDirectory): Rooms {
  const queued: ConsultStatus = 'queued';
  return {
    async opened(consultId, owner) {
      await Promise.all([
        directory.consultRoom(consultId).open({ owner, status: queued }),
        directory.lobby().refresh(),
      ]);
    },
    async changed(consultId, state) {
      await Promise.all([directory.consultRoom(consultId).setState(state), directory.lobby().refresh()]);
    },
    queueChanged: () => directory.lobby().refresh(),
    async expelled(consultIds, userId, sessionId) {
      await Promise.all(
        consultIds.map((id) =>
          sessionId === null
            ? directory.consultRoom(id).remove(userId)
            : directory.consultRoom(id).remove(userId, sessionId),
        ),
      );
    },
  };
}
