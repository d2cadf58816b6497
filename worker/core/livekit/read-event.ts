import { TokenVerifier, type WebhookEvent, WebhookReceiver } from 'livekit-server-sdk';
import { AppError } from '../errors.ts';
import type { LivekitSettings } from './settings.ts';

/** What LiveKit told: the event's own id, when it was made, what happened, where and to whom. */
export interface LivekitEvent {
  readonly id: string;
  readonly at: Date;
  readonly event: string;
  readonly room: string;
  readonly sid: string | null;
  readonly identity: string | null;
}

const refuse = (internal: string, cause?: unknown) => new AppError('UNAUTHENTICATED', { internal, cause });

const momentOf = ({ createdAt, participant, event }: WebhookEvent): Date =>
  event === 'participant_joined' && participant && participant.joinedAtMs > 0n
    ? new Date(Number(participant.joinedAtMs))
    : new Date(Number(createdAt) * 1000);

/**
 * Reads a webhook of LiveKit: signed by our key over exactly this body, and by nothing else. A token for joining a room is signed by the
 * same key, so the signature must be one over a body and give no right. Throws UNAUTHENTICATED.
 */
export async function readEvent(
  livekit: LivekitSettings,
  { body, authorization }: { body: string; authorization: string },
): Promise<LivekitEvent> {
  let told: WebhookEvent;
  try {
    const claims = await new TokenVerifier(livekit.key, livekit.secret).verify(authorization);
    if (claims.video !== undefined || !claims.sha256) throw refuse('A token for something else');
    told = await new WebhookReceiver(livekit.key, livekit.secret).receive(body, authorization);
  } catch (error) {
    throw error instanceof AppError ? error : refuse('Not signed by LiveKit with our key', error);
  }
  const { id, event, room, participant } = told;
  if (id === '' || told.createdAt <= 0n) throw refuse('An event without id or moment');
  return {
    id,
    at: momentOf(told),
    event,
    room: room?.name ?? '',
    sid: participant?.sid || null,
    identity: participant?.identity || null,
  };
}
