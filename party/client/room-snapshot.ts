import type { CallFrame } from '../protocol/call-frames.ts';
import type { Member, RoomState } from '../protocol/room-state.ts';
import type { ShownMessage } from './shown-message.ts';

export type ConnectionState = 'connecting' | 'online' | 'offline' | 'refused';

/** A picture of the room; a new object whenever, and only when, something in it changed. */
export type RoomSnapshot = {
  connection: ConnectionState;
  /** Confirmed ones in the room's order, then the unconfirmed in the order of writing. */
  messages: readonly ShownMessage[];
  members: readonly Member[];
  /** Ids of the others who are writing now. */
  typing: readonly string[];
  /** How far each member has read, by id. */
  reads: Readonly<Record<string, number>>;
  /** Null until the room has told. */
  state: RoomState | null;
  /** How it stands with the consult's calls; null until the room has told. */
  call: CallFrame | null;
  hasMore: boolean;
  loadingOlder: boolean;
};
