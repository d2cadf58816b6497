import type { CallRung, RungReason } from '../../../contract/calls.ts';
import type { CallChannel } from '../../../party/client/call-channel.ts';
import { isWorthRetrying, problemOf } from '../../kit/api/api-problem.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import type { CallLine, CallPerson, LineQuality, LineState } from './call-line.ts';
import { forgetCall, keepCall, keptCall } from './kept-call.ts';
import { Ladder } from './ladder.ts';
import { type DeviceChoice, type LocalTracks, openMedia, openTrack, stopTracks } from './local-media.ts';
import { openLine } from './open-line.ts';

/**
 * Where somebody stands with the call: outside, looking at themselves before it, on the way in, in it; or it was taken over by another tab of
 * theirs, or is over.
 */
export type CallPhase = 'outside' | 'checking' | 'joining' | 'in' | 'taken' | 'over';

export type CallView = {
  phase: CallPhase;
  /** What we send, to look at. */
  own: MediaStream | null;
  rung: CallRung;
  reason: RungReason | null;
  isMuted: boolean;
  choice: DeviceChoice;
  people: readonly CallPerson[];
  line: LineState;
  quality: LineQuality;
  /** Why coming in failed. */
  error: unknown;
};

const outside: CallView = {
  phase: 'outside',
  own: null,
  rung: 'video',
  reason: null,
  isMuted: false,
  choice: { camera: null, microphone: null, facing: 'user' },
  people: [],
  line: 'connecting',
  quality: 'good',
  error: null,
};

/** Asks the Worker for the way into the call of a consult. */
export type AskWay = (consultId: string) => Promise<ApiOutputs['calls']['join']>;

type CallSessionOptions = {
  consultId: string;
  userId: string;
  channel: CallChannel;
  askWay: AskWay;
  /** Opens the line that the Worker named. */
  open?: typeof openLine;
};

/** Between two tries to come back into a call whose server is away, in ms: within what one person may ask in a minute. */
const comeBackEvery = 7_000;

/** One person's side of the calls of a consult. A store for `useSyncExternalStore`. */
export class CallSession {
  readonly #options: CallSessionOptions;
  readonly #listeners = new Set<() => void>();
  #ladder = new Ladder();
  #view = outside;
  #tracks: LocalTracks = {};
  #line: CallLine | null = null;
  #callId: string | null = null;
  /** Counts up when what is under way is given up. */
  #attempt = 0;
  #hasLooked = false;

  constructor(options: CallSessionOptions) {
    this.#options = options;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): CallView => this.#view;

  /** After a reload: back into the call that this tab was in, as it was in it. Answers false when it was in none. */
  rejoin(callId: string): boolean {
    const kept = keptCall(this.#options.consultId);
    if (this.#view.phase !== 'outside' || kept?.callId !== callId) return false;
    void this.#rejoin(kept.choice, kept.rung);
    return true;
  }

  async #rejoin(choice: DeviceChoice, rung: CallRung): Promise<void> {
    const attempt = ++this.#attempt;
    this.#set({ phase: 'joining', choice });
    const outcome = await openMedia(choice, rung);
    if (attempt !== this.#attempt) return stopTracks(outcome.tracks);
    this.#use(outcome.tracks);
    this.#set({ rung: outcome.rung, reason: outcome.reason });
    await this.join();
  }

  /** The first look at camera and microphone, unless this tab is or was in a call of the consult. */
  look(): void {
    if (this.#view.phase === 'outside' && !this.#hasLooked && keptCall(this.#options.consultId) === null)
      void this.check();
  }

  /** Opens camera and microphone and shows them to their owner alone. */
  async check(changes: Partial<DeviceChoice> = {}): Promise<void> {
    const attempt = ++this.#attempt;
    this.#hasLooked = true;
    const choice = { ...this.#view.choice, ...changes };
    stopTracks(this.#tracks);
    this.#set({ phase: 'checking', choice, error: null });
    const outcome = await openMedia(choice);
    if (attempt !== this.#attempt) return stopTracks(outcome.tracks);
    this.#use(outcome.tracks);
    this.#set({ rung: outcome.rung, reason: outcome.reason });
  }

  /** Comes into the call, which is opened when there is none. */
  async join(): Promise<void> {
    const attempt = ++this.#attempt;
    this.#ladder = new Ladder();
    this.#set({ phase: 'joining', line: 'connecting', people: [], error: null });
    try {
      await this.#open(attempt);
    } catch (error) {
      if (attempt === this.#attempt) this.#set({ phase: 'checking', error });
    }
  }

  /** Throws what the API refuses. */
  async #open(attempt: number): Promise<void> {
    const { consultId, userId, channel, askWay, open = openLine } = this.#options;
    const way = await askWay(consultId);
    if (attempt !== this.#attempt) return;
    const line = await open(way, {
      channel,
      userId,
      sending: { rung: this.#view.rung, reason: this.#view.reason },
      listener: {
        people: (people) => this.#set({ people }),
        state: (state) => this.#follow(state),
        quality: (quality) => this.#heard(quality),
      },
      taken: () => {
        forgetCall(consultId);
        this.#end('taken');
      },
    });
    if (attempt !== this.#attempt) return line.leave();
    this.#line = line;
    this.#callId = way.callId;
    this.#set({ phase: 'in' });
    this.#keep();
    this.#sendTracks();
  }

  #follow(state: LineState): void {
    if (state === 'over') this.#end('over');
    else if (state === 'lost') void this.#comeBack();
    else this.#set({ line: state });
  }

  /** The line gave up: asks for another until there is one, the call is over, or the person leaves. */
  async #comeBack(): Promise<void> {
    const attempt = ++this.#attempt;
    this.#line?.drop();
    this.#line = null;
    this.#set({ line: 'reconnecting', people: [] });
    while (attempt === this.#attempt) {
      await new Promise((resolve) => setTimeout(resolve, comeBackEvery));
      if (attempt !== this.#attempt) return;
      try {
        return await this.#open(attempt);
      } catch (error) {
        const mayPass = isWorthRetrying(error) || problemOf(error).code === 'RATE_LIMITED';
        if (!mayPass && attempt === this.#attempt) this.#end('over');
      }
    }
  }

  /** Goes down the ladder, or up again, inside the same call. */
  async step(rung: CallRung, reason: RungReason | null): Promise<void> {
    const { choice } = this.#view;
    if (rung !== 'video') {
      this.#tracks.video?.stop();
      delete this.#tracks.video;
    }
    if (rung === 'chat') {
      this.#tracks.audio?.stop();
      delete this.#tracks.audio;
    }
    const missing = [
      ...(rung === 'video' && !this.#tracks.video ? (['video'] as const) : []),
      ...(rung !== 'chat' && !this.#tracks.audio ? (['audio'] as const) : []),
    ];
    for (const kind of missing) {
      const track = await openTrack(kind, choice);
      if (track) this.#tracks[kind] = track;
    }
    const { video, audio } = this.#tracks;
    const reached: CallRung =
      rung === 'video' && video ? 'video' : rung !== 'chat' && audio ? 'audio' : 'chat';
    this.#use(this.#tracks);
    const why = reached === rung ? (rung === 'video' ? null : reason) : 'refused';
    this.#set({ rung: reached, reason: why });
    this.#options.channel.send({ rung: reached, reason: why });
    this.#keep();
    this.#sendTracks();
  }

  mute(isMuted: boolean): void {
    this.#set({ isMuted });
    if (this.#tracks.audio) this.#tracks.audio.enabled = !isMuted;
  }

  /** The phone's other camera. */
  async flip(): Promise<void> {
    const { choice } = this.#view;
    const facing = choice.facing === 'user' ? ('environment' as const) : ('user' as const);
    // Many phones open one camera at a time.
    this.#tracks.video?.stop();
    const next = { ...choice, camera: null, facing };
    const track = await openTrack('video', next);
    this.#set({ choice: next });
    if (!track) return this.step('audio', 'no-device');
    this.#tracks.video = track;
    this.#use(this.#tracks);
    this.#sendTracks();
  }

  /** Goes out of the call, or away from the look before it. */
  leave(): void {
    forgetCall(this.#options.consultId);
    this.#end('outside');
  }

  /** The screen is gone; who comes back to it in this tab comes back into the call. */
  close(): void {
    this.#end('outside');
  }

  #keep(): void {
    const { choice, rung } = this.#view;
    if (this.#callId) keepCall(this.#options.consultId, { callId: this.#callId, choice, rung });
  }

  #heard(quality: LineQuality): void {
    if (quality !== this.#view.quality) this.#set({ quality });
    const next = this.#ladder.note(quality, this.#view.rung);
    if (next) void this.step(next, 'bad-line');
  }

  #sendTracks(): void {
    this.#line?.setTrack('audio', this.#tracks.audio ?? null);
    this.#line?.setTrack('video', this.#tracks.video ?? null);
  }

  #use(tracks: LocalTracks): void {
    this.#tracks = { ...tracks };
    if (tracks.audio) tracks.audio.enabled = !this.#view.isMuted;
    const all = [tracks.video, tracks.audio].filter((track) => track !== undefined);
    this.#set({ own: all.length === 0 ? null : new MediaStream(all) });
  }

  #end(phase: CallPhase): void {
    this.#attempt += 1;
    this.#line?.leave();
    this.#line = null;
    this.#callId = null;
    stopTracks(this.#tracks);
    this.#tracks = {};
    const { choice } = this.#view;
    this.#set({ ...outside, phase, choice });
  }

  #set(changes: Partial<CallView>): void {
    this.#view = { ...this.#view, ...changes };
    for (const listener of this.#listeners) listener();
  }
}
