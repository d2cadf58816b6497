import { createHash, randomUUID } from 'node:crypto';
import { AccessToken } from 'livekit-server-sdk';
import type { Participant, VideoRoom } from './rooms.ts';

export interface LivekitKeys {
  readonly key: string;
  readonly secret: string;
}

/** A webhook as LiveKit sends it: the body, and the header that signs it. */
export interface SignedWebhook {
  readonly body: string;
  readonly authorization: string;
}

const seconds = (ms: number): string => String(Math.floor(ms / 1000));

/** A room in LiveKit's JSON (livekit_models.proto). */
export const roomJson = (room: VideoRoom) => ({
  sid: room.sid,
  name: room.name,
  emptyTimeout: room.emptyTimeout,
  departureTimeout: room.departureTimeout,
  maxParticipants: room.maxParticipants,
  creationTime: seconds(room.createdAtMs),
  creationTimeMs: String(room.createdAtMs),
  numParticipants: room.participants.size,
});

export const participantJson = ({ sid, identity, joinedAtMs }: Participant) => ({
  sid,
  identity,
  state: 'ACTIVE',
  joinedAt: seconds(joinedAtMs),
  joinedAtMs: String(joinedAtMs),
});

/** Signs a body as LiveKit does: a token of the API key that carries the body's SHA-256 and gives no right. */
export async function signBody({ key, secret }: LivekitKeys, body: string): Promise<string> {
  const token = new AccessToken(key, secret, { ttl: 300 });
  token.sha256 = createHash('sha256').update(body).digest('base64');
  return token.toJwt();
}

/** An event, signed. `at`: ms since 1970. */
export async function signedEvent(
  keys: LivekitKeys,
  what: { event: string; room: VideoRoom; participant?: Participant; at?: number; id?: string },
): Promise<SignedWebhook> {
  const { event, room, participant, at = Date.now(), id = `EV_${randomUUID()}` } = what;
  const body = JSON.stringify({
    event,
    id,
    createdAt: seconds(at),
    room: roomJson(room),
    ...(participant ? { participant: participantJson(participant) } : {}),
  });
  return { body, authorization: await signBody(keys, body) };
}
