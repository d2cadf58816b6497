import type { RoomRpcs } from '../../party/rpc.ts';
import type { Rooms } from '../../worker/core/rooms/rooms.ts';

const nothing = async () => {};
const nobody = async () => 0;

const objects: RoomRpcs = {
  'consult-room': {
    open: nothing,
    setState: nothing,
    openCall: nothing,
    endCall: nothing,
    turn: nothing,
    addFile: nothing,
    addPlan: nothing,
    remove: nobody,
    deleteRoom: nothing,
    health: async () => ({ epoch: '', head: 0, archived: 0, connections: 0 }),
  },
  lobby: {
    tell: async () => true,
    roll: async () => ({ vets: [], consults: [] }),
    remove: nobody,
    forgetRemoved: nothing,
  },
  dispatcher: { refresh: nothing, arrived: async () => ({ life: 0, reading: 0 }), left: nothing },
  'account-line': { changed: nothing, remove: nobody, erase: nothing },
};

/** Rooms that are told things and do nothing: nobody is in them. */
export const quietRooms: Rooms = {
  ask: (kind, _, call) => call(objects[kind]),
  accountChanged: nothing,
};
