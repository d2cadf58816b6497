import type { CallRung, RungReason } from '../../../contract/calls.ts';
import type { MediaKind } from './call-line.ts';
import { type DeviceChoice, type LocalTracks, openMedia, openTrack, stopTracks } from './local-media.ts';

/** What somebody sends in a call, and why not more. */
export type OwnState = {
  /** To look at; null when nothing is sent. */
  own: MediaStream | null;
  rung: CallRung;
  reason: RungReason | null;
  isMuted: boolean;
  choice: DeviceChoice;
};

export const nothingSent: OwnState = {
  own: null,
  rung: 'video',
  reason: null,
  isMuted: false,
  choice: { camera: null, microphone: null, facing: 'user' },
};

/**
 * One's own camera and microphone: opened, exchanged and let go. Of two wishes the newer counts; what is opened for one that is given up is closed
 * again, so that no camera stays on unseen.
 */
export class OwnMedia {
  readonly #changed: () => void;
  #state = nothingSent;
  #tracks: LocalTracks = {};
  #wish = 0;

  /** `changed`: something else is sent from now on. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): OwnState {
    return this.#state;
  }

  get tracks(): Readonly<LocalTracks> {
    return this.#tracks;
  }

  /** What to ask for again after a reload: a device that was missing may be there by then. */
  get wished(): Pick<OwnState, 'rung' | 'reason'> {
    const { rung, reason } = this.#state;
    return reason === 'chosen' || reason === 'bad-line' ? { rung, reason } : { rung: 'video', reason: null };
  }

  /** Opens what a rung needs, or as much of it as there is; `why` it is not the top one. Answers false when it was given up meanwhile. */
  async open(
    changes: Partial<DeviceChoice>,
    wanted: CallRung = 'video',
    why: RungReason | null = null,
  ): Promise<boolean> {
    const wish = ++this.#wish;
    const choice = { ...this.#state.choice, ...changes };
    stopTracks(this.#tracks);
    this.#state = { ...this.#state, choice };
    const { tracks, rung, reason } = await openMedia(choice, wanted, why);
    if (wish !== this.#wish) {
      stopTracks(tracks);
      return false;
    }
    this.#send(tracks, { rung, reason });
    return true;
  }

  /** Goes down the ladder, or up again as far as there is a device for it. Answers false when it was given up meanwhile. */
  async step(rung: CallRung, reason: RungReason | null): Promise<boolean> {
    const wish = ++this.#wish;
    const tracks = { ...this.#tracks };
    if (rung !== 'video') {
      tracks.video?.stop();
      delete tracks.video;
    }
    if (rung === 'chat') {
      tracks.audio?.stop();
      delete tracks.audio;
    }
    let missing: RungReason | null = null;
    for (const kind of kindsOf[rung]) {
      if (tracks[kind]?.readyState === 'live') continue;
      delete tracks[kind];
      const opened = await openTrack(kind, this.#state.choice);
      if (wish !== this.#wish) {
        if (typeof opened !== 'string') opened.stop();
        return false;
      }
      if (typeof opened === 'string') missing ??= opened;
      else tracks[kind] = opened;
    }
    const reached: CallRung =
      rung === 'video' && tracks.video ? 'video' : rung !== 'chat' && tracks.audio ? 'audio' : 'chat';
    const why = reached === rung ? reason : missing;
    this.#send(tracks, { rung: reached, reason: reached === 'video' ? null : why });
    return true;
  }

  /** The phone's other camera; where it is not to be had, the one before again. Answers false when it was given up meanwhile. */
  async flip(): Promise<boolean> {
    const wish = ++this.#wish;
    const { choice } = this.#state;
    const facing = choice.facing === 'user' ? ('environment' as const) : ('user' as const);
    // Many phones open one camera at a time.
    this.#tracks.video?.stop();
    for (const next of [{ ...choice, camera: null, facing }, choice]) {
      const opened = await openTrack('video', next);
      if (wish !== this.#wish) {
        if (typeof opened !== 'string') opened.stop();
        return false;
      }
      if (typeof opened === 'string') continue;
      this.#state = { ...this.#state, choice: next };
      this.#send({ ...this.#tracks, video: opened }, { rung: 'video', reason: null });
      return true;
    }
    return this.step('audio', 'busy-device');
  }

  mute(isMuted: boolean): void {
    this.#state = { ...this.#state, isMuted };
    if (this.#tracks.audio) this.#tracks.audio.enabled = !isMuted;
    this.#changed();
  }

  /** Lets everything go; only what was chosen is remembered. */
  stop(): void {
    this.#wish += 1;
    stopTracks(this.#tracks);
    this.#tracks = {};
    this.#state = { ...nothingSent, choice: this.#state.choice };
  }

  #send(tracks: LocalTracks, sending: Pick<OwnState, 'rung' | 'reason'>): void {
    this.#tracks = tracks;
    if (tracks.audio) tracks.audio.enabled = !this.#state.isMuted;
    const all = [tracks.video, tracks.audio].filter((track) => track !== undefined);
    for (const track of all) track.onended = () => void this.#lost(track);
    this.#state = { ...this.#state, ...sending, own: all.length === 0 ? null : new MediaStream(all) };
    this.#changed();
  }

  /** A device is gone in the middle of it, pulled out or taken by another application. Our own `stop` is no such end. */
  async #lost(track: MediaStreamTrack): Promise<void> {
    if (track === this.#tracks.video) await this.step('audio', 'busy-device');
    else if (track === this.#tracks.audio) {
      this.#state = { ...this.#state, choice: { ...this.#state.choice, microphone: null } };
      await this.step(this.#state.rung, this.#state.reason);
    }
  }
}

const kindsOf: Readonly<Record<CallRung, readonly MediaKind[]>> = {
  video: ['video', 'audio'],
  audio: ['audio'],
  chat: [],
};
