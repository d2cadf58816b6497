import type { RoomRpcs } from '../../../party/rpc.ts';
import { onFreshStub } from './fresh-stub.ts';

/** Finds the object behind a room by its kind and its name. */
export type RoomDirectory = <Kind extends keyof RoomRpcs>(kind: Kind, name: string) => RoomRpcs[Kind];

/** What verbs tell the rooms after Postgres has decided. A room that misses it heals when the next person connects. */
export interface Rooms {
  /** Asks a room's object, again when the failure may pass. Throws what the platform throws when it cannot be reached. */
  ask<Kind extends keyof RoomRpcs, Answer>(
    kind: Kind,
    name: string,
    call: (room: RoomRpcs[Kind]) => Promise<Answer>,
  ): Promise<Answer>;
  /** The plan, the units or the money of a person changed: their open pages look again. Throws as `ask`. */
  accountChanged(userId: string): Promise<void>;
}

/** The rooms over their objects' RPC. */
export function createRooms(find: RoomDirectory): Rooms {
  const ask: Rooms['ask'] = (kind, name, call) => onFreshStub(() => find(kind, name), call);
  return { ask, accountChanged: (userId) => ask('account-line', userId, (line) => line.changed()) };
}
