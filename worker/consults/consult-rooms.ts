import { lobbyPartOf } from '../../party/lobby-parts.ts';
import type { ConsultStatus, Person, RoomState } from '../../party/protocol/room-state.ts';
import type { ConsultRoomRpc, QueueNews, RoomFile } from '../../party/rpc.ts';
import { AppError } from '../core/errors.ts';
import type { Rooms } from '../core/rooms/rooms.ts';
import type { Whereabouts } from '../core/rooms/whereabouts.ts';
import { openConsultsOf } from './open-consults.ts';

const inRoom = <Answer>(rooms: Rooms, consultId: string, call: (room: ConsultRoomRpc) => Promise<Answer>) =>
  rooms.ask('consult-room', consultId, call);

/** The queue or the vets on duty changed; `news`: what is known of it already. */
export const queueChanged = (rooms: Rooms, news?: QueueNews): Promise<void> =>
  rooms.ask('dispatcher', 'main', (dispatcher) => dispatcher.refresh(news));

/** A consult waits: its room exists and the lobby shows it. */
export async function roomOpened(
  rooms: Rooms,
  owner: Person,
  came: Extract<QueueNews, { kind: 'came' }>,
): Promise<void> {
  const status: ConsultStatus = 'queued';
  await Promise.all([
    inRoom(rooms, came.one.id, (room) => room.open({ owner, status })),
    queueChanged(rooms, came),
  ]);
}

/** A consult moved on; `came`: it waits again. */
export async function roomChanged(
  rooms: Rooms,
  consultId: string,
  state: RoomState,
  came?: Extract<QueueNews, { kind: 'came' }>,
): Promise<void> {
  const news: QueueNews | undefined = state.status === 'queued' ? came : { kind: 'went', id: consultId };
  await Promise.all([inRoom(rooms, consultId, (room) => room.setState(state)), queueChanged(rooms, news)]);
}

/** A consult's room hears where the consult stands, and nobody else. */
export const stateTold = (rooms: Rooms, consultId: string, state: RoomState): Promise<void> =>
  inRoom(rooms, consultId, (room) => room.setState(state));

/** What was said in a consult is erased: its room is no more. */
export const roomErased = (rooms: Rooms, consultId: string): Promise<void> =>
  inRoom(rooms, consultId, (room) => room.deleteRoom());

/** A file for a consult is complete: its uploader may send it in the room. */
export const fileArrived = (rooms: Rooms, consultId: string, file: RoomFile): Promise<void> =>
  inRoom(rooms, consultId, (room) => room.addFile(file));
/** A plan of care was signed: the conversation shows it, once, as its vet's. */
export const planArrived = (
  rooms: Rooms,
  consultId: string,
  plan: { readonly id: string; readonly vetId: string },
): Promise<void> => inRoom(rooms, consultId, (room) => room.addPlan(plan));

/** Guests of a consult are out, and have left its room when this answers. Throws UNAVAILABLE when the room cannot be reached. */
export async function guestsPutOut(
  rooms: Rooms,
  consultId: string,
  guestIds: readonly string[],
): Promise<void> {
  try {
    await Promise.all(guestIds.map((id) => inRoom(rooms, consultId, (room) => room.remove(id))));
  } catch (error) {
    throw new AppError('UNAVAILABLE', { cause: error });
  }
}

/** Where Call-a-Vet may have a person connected: the rooms of their open consults, and the lobby. */
export const consultWhereabouts: Whereabouts = {
  find: openConsultsOf,
  async expel(rooms, places, { userId, device }) {
    const sid = device ?? undefined;
    await Promise.all([
      rooms.ask('lobby', lobbyPartOf(userId), (lobby) => lobby.remove(userId, sid)),
      ...places.map(({ id }) => inRoom(rooms, id, (room) => room.remove(userId, sid))),
    ]);
  },
};
