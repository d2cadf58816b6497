import { AccessToken } from 'livekit-server-sdk';
import { callTokenMinutes } from '../../../contract/calls.ts';
import type { LivekitSettings } from './settings.ts';

/**
 * A token with which one person joins one room, to send and to see, for ten minutes; whoever is in by then stays in. Every grant is
 * said: LiveKit allows to publish and to subscribe when neither is set. Nobody may make rooms, run them, record them or hide in them.
 */
export function mintToken(
  livekit: LivekitSettings,
  who: { room: string; userId: string; name: string },
): Promise<string> {
  const token = new AccessToken(livekit.key, livekit.secret, {
    identity: who.userId,
    name: who.name,
    ttl: callTokenMinutes * 60,
  });
  token.addGrant({
    roomJoin: true,
    room: who.room,
    canPublish: true,
    canSubscribe: true,
    canPublishData: false,
    canUpdateOwnMetadata: false,
    roomCreate: false,
    roomList: false,
    roomAdmin: false,
    roomRecord: false,
    ingressAdmin: false,
    hidden: false,
    recorder: false,
  });
  return token.toJwt();
}
