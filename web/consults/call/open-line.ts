import type { CallChannel, Sending } from '../../../party/client/call-channel.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import type { CallLine, LineListener } from './call-line.ts';
import { PeerLine } from './peer-line.ts';

type LineOptions = {
  channel: CallChannel;
  userId: string;
  sending: Sending;
  listener: LineListener;
  taken: () => void;
};

/** Opens the way that the server named. LiveKit's client is large and is fetched only when it is used. */
export async function openLine(way: ApiOutputs['calls']['join'], options: LineOptions): Promise<CallLine> {
  const { callId, server, iceServers } = way;
  const legId = crypto.randomUUID();
  if (server === null)
    return new PeerLine({
      ...options,
      callId,
      legId,
      iceServers: iceServers.map(({ urls, username, credential }) => ({
        urls,
        ...(username === undefined ? {} : { username }),
        ...(credential === undefined ? {} : { credential }),
      })),
    });
  const { LivekitLine } = await import('./livekit-line.ts');
  return new LivekitLine({ ...options, callId, legId, server });
}
