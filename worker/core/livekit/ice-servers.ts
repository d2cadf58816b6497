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

/** Seconds beside the longest call for which a way over a TURN server may be asked for: the look at oneself, a wait, coming back. */
const spareS = 60 * 60;

/**
 * The servers by which two browsers find each other. For TURN a name that carries its end and the HMAC-SHA1 of it, as coturn's
 * `use-auth-secret` takes them (draft-uberti-behave-turn-rest-00): the secret itself stays here.
 */
export async function iceServers(video: VideoSettings, userId: string, now: Date): Promise<IceServer[]> {
  const stun = video.stunUrls.length === 0 ? [] : [{ urls: [...video.stunUrls] }];
  if (video.turn === null) return stun;
  const username = `${Math.floor(now.getTime() / 1000) + video.capSeconds + spareS}:${userId}`;
  const signature = await keyedHash(video.turn.secret, username, 'SHA-1');
  const credential = btoa(String.fromCharCode(...signature));
  return [...stun, { urls: [...video.turn.urls], username, credential }];
}
