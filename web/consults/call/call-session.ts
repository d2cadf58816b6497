import type { CallRung, RungReason } from '../../../contract/calls.ts';
import type { CallChannel } from '../../../party/client/call-channel.ts';
import { isWorthRetrying, problemOf } from '../../kit/api/api-problem.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import type { CallLine, CallPerson, LineQuality, LineState } from './call-line.ts';
import { forgetCall, type KeptCall, keepCall, keptCall } from './kept-call.ts';
import { Ladder } from './ladder.ts';
import type { DeviceChoice } from './local-media.ts';
import { openLine } from './open-line.ts';
import { OwnMedia, type OwnState } from './own-media.ts';

/**
 * Where somebody stands with the call: outside, looking at themselves before it, on the way in, in it; or it was taken over by another tab of
 * theirs, or is over.
 */
export type CallPhase = 'outside' | 'checking' | 'joining' | 'in' | 'taken' | 'over';

type Standing = {
  phase: CallPhase;
  people: readonly CallPerson[];
  line: LineState;
  quality: LineQuality;
  /** Why coming in failed. */
  error: unknown;
};

export type CallView = Standing & OwnState;

const outside: Standing = {
  phase: 'outside',
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
  readonly #media = new OwnMedia(() => this.#sendOwn());
  #ladder = new Ladder();
  #standing = outside;
  #view: CallView = { ...outside, ...this.#media.state };
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
    void this.#rejoin(kept);
    return true;
  }

  async #rejoin({ choice, rung, reason, isMuted }: KeptCall): Promise<void> {
    this.#attempt += 1;
    this.#set({ phase: 'joining' });
    this.#media.mute(isMuted);
    if (await this.#media.open(choice, rung, reason)) await this.join();
  }

  /** The first look at camera and microphone, unless this tab is or was in a call of the consult. */
  look(): void {
    if (this.#view.phase === 'outside' && !this.#hasLooked && keptCall(this.#options.consultId) === null)
      void this.check();
  }

  /** Opens camera and microphone and shows them to their owner alone. */
  async check(changes: Partial<DeviceChoice> = {}): Promise<void> {
    this.#attempt += 1;
    this.#hasLooked = true;
    this.#set({ phase: 'checking', error: null });
    await this.#media.open(changes);
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
    const sending = { rung: this.#view.rung, reason: this.#view.reason };
    const line = await open(way, {
      channel,
      userId,
      sending,
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
    this.#sendOwn(sending);
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
    await this.#media.step(rung, reason);
  }

  mute(isMuted: boolean): void {
    this.#media.mute(isMuted);
  }

  /** The phone's other camera. */
  async flip(): Promise<void> {
    await this.#media.flip();
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

  #heard(quality: LineQuality): void {
    if (quality !== this.#view.quality) this.#set({ quality });
    const next = this.#ladder.note(quality, this.#view.rung);
    if (next) void this.step(next, 'bad-line');
  }

  /** What is sent is new: to look at, for the line, for the others (unless it is as they were `told`), and for a reload. */
  #sendOwn(told: Pick<OwnState, 'rung' | 'reason'> = this.#view): void {
    const { rung, reason, choice, isMuted } = this.#media.state;
    const isNew = rung !== told.rung || reason !== told.reason;
    this.#set({});
    if (this.#callId === null) return;
    if (isNew) this.#options.channel.send({ rung, reason });
    keepCall(this.#options.consultId, { callId: this.#callId, choice, isMuted, ...this.#media.wished });
    this.#line?.setTrack('audio', this.#media.tracks.audio ?? null);
    this.#line?.setTrack('video', this.#media.tracks.video ?? null);
  }

  #end(phase: CallPhase): void {
    this.#attempt += 1;
    this.#line?.leave();
    this.#line = null;
    this.#callId = null;
    this.#media.stop();
    this.#set({ ...outside, phase });
  }

  #set(changes: Partial<Standing>): void {
    this.#standing = { ...this.#standing, ...changes };
    this.#view = { ...this.#standing, ...this.#media.state };
    for (const listener of this.#listeners) listener();
  }
}
