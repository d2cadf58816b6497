import { RoomServiceClient, ServerError } from 'livekit-server-sdk';
import { emptyCallSeconds } from '../../../contract/calls.ts';
import { AppError } from '../errors.ts';
import type { LivekitSettings } from './settings.ts';

/** Seconds that a person waits for LiveKit at most. */
const patienceS = 5;

const clientOf = ({ apiUrl, key, secret }: LivekitSettings) =>
  new RoomServiceClient(apiUrl, key, secret, { requestTimeout: patienceS, failover: false });

/** LiveKit does not know the room or the person; that it does not know them any more is no fault. */
const isUnknown = (error: unknown): boolean =>
  error instanceof ServerError && (error.status === 404 || error.code === 'not_found');

const away = (error: unknown) =>
  new AppError('UNAVAILABLE', {
    params: { provider: 'video' },
    internal: 'LiveKit does not answer',
    cause: error,
  });

/** Opens a room, or finds it open. It ends by itself when it has been empty for a while. Throws UNAVAILABLE. */
export async function openRoom(livekit: LivekitSettings, room: string): Promise<void> {
  try {
    await clientOf(livekit).createRoom({
      name: room,
      emptyTimeout: emptyCallSeconds,
      departureTimeout: emptyCallSeconds,
      maxParticipants: 6,
    });
  } catch (error) {
    throw away(error);
  }
}

/** Somebody in a room: the id of the connection, who it is, and since when (ms since 1970). */
export interface PersonInRoom {
  readonly sid: string;
  readonly identity: string;
  readonly joinedAt: number;
}

/** Who is in a room now; null when there is no such room. Throws UNAVAILABLE. */
export async function peopleIn(
  livekit: LivekitSettings,
  room: string,
): Promise<readonly PersonInRoom[] | null> {
  const client = clientOf(livekit);
  try {
    // Of a room that does not exist LiveKit lists nobody.
    if ((await client.listRooms([room])).length === 0) return null;
    const people = await client.listParticipants(room);
    return people.map(({ sid, identity, joinedAt, joinedAtMs }) => ({
      sid,
      identity,
      joinedAt: joinedAtMs > 0n ? Number(joinedAtMs) : Number(joinedAt) * 1000,
    }));
  } catch (error) {
    if (isUnknown(error)) return null;
    throw away(error);
  }
}

/** Ends a room and everybody's stay in it; gone already is good. Throws UNAVAILABLE. */
export async function closeRoom(livekit: LivekitSettings, room: string): Promise<void> {
  try {
    await clientOf(livekit).deleteRoom(room);
  } catch (error) {
    if (!isUnknown(error)) throw away(error);
  }
}

/** Puts somebody out of a room; gone already is good. Throws UNAVAILABLE. */
export async function putOut(livekit: LivekitSettings, room: string, identity: string): Promise<void> {
  try {
    await clientOf(livekit).removeParticipant(room, identity);
  } catch (error) {
    if (!isUnknown(error)) throw away(error);
  }
}
