import type { CallRung } from '../../../contract/calls.ts';

export type MediaKind = 'audio' | 'video';

/** Somebody else in the call: what comes from them, and whether it does right now. */
export type CallPerson = {
  /** The connection. */
  id: string;
  userId: string;
  stream: MediaStream;
  isConnected: boolean;
  rung: CallRung;
};

/** How good the line is: `lost` when nothing comes through. */
export type LineQuality = 'good' | 'bad' | 'lost';

/** `lost`: this line has given up and comes back no more; another one may. */
export type LineState = 'connecting' | 'connected' | 'reconnecting' | 'lost' | 'over';

/** Told to whoever holds a line, whenever something of it is new. */
export type LineListener = {
  people: (people: readonly CallPerson[]) => void;
  state: (state: LineState) => void;
  /** About every two seconds while somebody is there. */
  quality: (quality: LineQuality) => void;
};

/** The way to the others in a call: from browser to browser, or over a LiveKit server. */
export interface CallLine {
  /** Sends this track from now on; null: nothing of its kind. */
  setTrack(kind: MediaKind, track: MediaStreamTrack | null): void;
  /** Leaves; nothing is told any more. */
  leave(): void;
  /** Lets a lost line go: the person stays in the call and comes back over another. */
  drop(): void;
}
