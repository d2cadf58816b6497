import type { ConsultStatus, Person, RoomState } from '../../../party/protocol.ts';
import type { AccountLineRpc, ConsultRoomRpc, LobbyRpc } from '../../../party/rpc.ts';
import { onFreshStub } from './fresh-stub.ts';

/** Finds the objects behind the rooms. */
export interface RoomDirectory {
  consultRoom(consultId: string): ConsultRoomRpc;
  lobby(): LobbyRpc;
  accountLine(userId: string): AccountLineRpc;
}

/** What the verbs tell the rooms after Postgres has decided. A room that misses it heals when the next person connects. */
export interface Rooms {
  /** A consult waits: its room exists and the lobby shows it. */
  opened(consultId: string, owner: Person): Promise<void>;
  /** A consult moved on. */
  changed(consultId: string, state: RoomState): Promise<void>;
  /** What was said in a consult is erased: its room is no more. */
  erased(consultId: string): Promise<void>;
  /** The queue or the vets on duty changed. */
  queueChanged(): Promise<void>;
  /** The plan, the units or the money of a person changed: their open pages look again. */
  accountChanged(userId: string): Promise<void>;
  /** A person (or one device of theirs) was signed out: their connections to these rooms and their own line end. */
  expelled(consultIds: readonly string[], userId: string, sessionId: string | null): Promise<void>;
}

/** The rooms over their objects' RPC. Throws what the platform throws when an object cannot be reached. */
export function createRooms(directory: RoomDirectory): Rooms {
  const queued: ConsultStatus = 'queued';
  const inRoom = <T>(consultId: string, call: (room: ConsultRoomRpc) => Promise<T>) =>
    onFreshStub(() => directory.consultRoom(consultId), call);
  const inLobby = <T>(call: (lobby: LobbyRpc) => Promise<T>) => onFreshStub(() => directory.lobby(), call);
  const onLine = <T>(userId: string, call: (line: AccountLineRpc) => Promise<T>) =>
    onFreshStub(() => directory.accountLine(userId), call);
  const queueChanged = () => inLobby((lobby) => lobby.refresh());
  return {
    queueChanged,
    async opened(consultId, owner) {
      await Promise.all([inRoom(consultId, (room) => room.open({ owner, status: queued })), queueChanged()]);
    },
    async changed(consultId, state) {
      await Promise.all([inRoom(consultId, (room) => room.setState(state)), queueChanged()]);
    },
    erased: (consultId) => inRoom(consultId, (room) => room.deleteRoom()),
    accountChanged: (userId) => onLine(userId, (line) => line.changed()),
    async expelled(consultIds, userId, sessionId) {
      const device = sessionId ?? undefined;
      await Promise.all([
        inLobby((lobby) => lobby.remove(userId, device)),
        onLine(userId, (line) => line.remove(device)),
        ...consultIds.map((id) => inRoom(id, (room) => room.remove(userId, device))),
      ]);
    },
  };
}
