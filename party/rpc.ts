import type { ConsultStatus, Person, RoomState } from './protocol.ts';

/** What the Worker's verbs may ask of a consult's room. Safe to call again. */
export type ConsultRoomRpc = {
  /** The consult exists: its owner and where it stands. */
  open(consult: { owner: Person; status: ConsultStatus }): Promise<void>;
  /** The consult moved on; everyone in the room is told. */
  setState(state: RoomState): Promise<void>;
  /**
   * Ends the connections of a person (of one signed-in device with `sid`) with 4403 and refuses tickets issued until now.
   * Answers how many connections it ended.
   */
  remove(userId: string, sid?: string): Promise<number>;
  /** Ends all connections with 4410 and erases what the room keeps, for ever: nobody enters it again. */
  deleteRoom(): Promise<void>;
  health(): Promise<{ epoch: string; head: number; archived: number; connections: number }>;
};

/** What the Worker's verbs may ask of a person's account line. */
export type AccountLineRpc = {
  /** Something of the account changed: every page of the person that is open is told. */
  changed(): Promise<void>;
  /**
   * Ends the person's connections (of one signed-in device with `sid`) with 4403 and refuses tickets issued until now. Answers how many
   * connections it ended.
   */
  remove(sid?: string): Promise<number>;
};

/** What the Worker's verbs may ask of the lobby. */
export type LobbyRpc = {
  /** The queue in Postgres changed: it is read again, at most once a second, and everyone is told. */
  refresh(): Promise<void>;
  /**
   * Ends the connections of a person (of one signed-in device with `sid`) with 4403 and refuses tickets issued until now. Answers how
   * many connections it ended.
   */
  remove(userId: string, sid?: string): Promise<number>;
};

/** What may be asked of a room's object, by the kind that its path begins with. */
export type RoomRpcs = {
  'consult-room': ConsultRoomRpc;
  lobby: LobbyRpc;
  'account-line': AccountLineRpc;
};
