import * as z from 'zod';
import { callCapMinutes } from '../../../contract/calls.ts';
import { list, text } from '../setting-values.ts';

/** What a deployment sets for video. Without LiveKit's three, people are connected from browser to browser. */
export const videoVars = {
  LIVEKIT_URL: text.pipe(z.literal('').or(z.url({ protocol: /^wss?$/ }))),
  LIVEKIT_API_KEY: text,
  LIVEKIT_API_SECRET: text,
  STUN_URLS: list,
  TURN_URLS: list,
  TURN_SECRET: text,
  VIDEO: text.pipe(z.literal(['', 'on', 'off'])),
  VIDEO_MINUTES: text.pipe(z.literal('').or(z.coerce.number<string>().int().min(5).max(240))),
};

type VideoVars = { [Name in keyof typeof videoVars]: z.output<(typeof videoVars)[Name]> };

/** A LiveKit server: where browsers and the Worker reach it, and the key that signs for us. */
export interface LivekitSettings {
  /** `wss://...`, for browsers. */
  readonly url: string;
  /** `https://...`, for the Worker. */
  readonly apiUrl: string;
  readonly key: string;
  readonly secret: string;
}

export interface VideoSettings {
  /** No consult by video is started here. */
  readonly isOff: boolean;
  /** Seconds that the calls of one consult may last together, counted while two people are connected. */
  readonly capSeconds: number;
  /** Null: from browser to browser. */
  readonly livekit: LivekitSettings | null;
  /** Servers that help browsers to find a way to each other. */
  readonly stunUrls: readonly string[];
  /** Servers that carry what finds no way, and the secret that they share with us (coturn's `use-auth-secret`). */
  readonly turn: { readonly urls: readonly string[]; readonly secret: string } | null;
}

/** Where video goes, by what the deployment sets. */
export function videoSettings(vars: VideoVars): VideoSettings {
  const { LIVEKIT_URL: url, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret } = vars;
  return {
    isOff: vars.VIDEO === 'off',
    capSeconds: (vars.VIDEO_MINUTES === '' ? callCapMinutes : vars.VIDEO_MINUTES) * 60,
    livekit:
      url === '' || key === '' || secret === ''
        ? null
        : { url, apiUrl: url.replace(/^ws/, 'http'), key, secret },
    stunUrls: vars.STUN_URLS,
    turn:
      vars.TURN_URLS.length === 0 || vars.TURN_SECRET === ''
        ? null
        : { urls: vars.TURN_URLS, secret: vars.TURN_SECRET },
  };
}
