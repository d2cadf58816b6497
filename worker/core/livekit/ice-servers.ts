import * as z from 'zod';
import { keyedHash } from '../keyed-hash.ts';
import type { VideoSettings } from './settings.ts';

/** A server for RTCPeerConnection, in its own words. */
export const iceServerSchema = z.object({
  urls: z.array(z.string()),
  username: z.string().optional(),
  credential: z.string().optional(),
});
export type IceServer = z.infer<typeof iceServerSchema>;

/** Seconds that a way over a TURN server may be asked for: as long as a call may last, and its way to there. */
const lifeS = 2 * 60 * 60;

/**
 * The servers by which two browsers find each other. For TURN a name that carries its end and the HMAC-SHA1 of it, as coturn's
 * `use-auth-secret` takes them (draft-uberti-behave-turn-rest-00): the secret itself stays here.
 */
export async function iceServers(video: VideoSettings, userId: string, now: Date): Promise<IceServer[]> {
  const stun = video.stunUrls.length === 0 ? [] : [{ urls: [...video.stunUrls] }];
  if (video.turn === null) return stun;
  const username = `${Math.floor(now.getTime() / 1000) + lifeS}:${userId}`;
  const signature = await keyedHash(video.turn.secret, username, 'SHA-1');
  const credential = btoa(String.fromCharCode(...signature));
  return [...stun, { urls: [...video.turn.urls], username, credential }];
}
