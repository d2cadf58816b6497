import type { CallRung, RungReason } from '../../contract/calls.ts';
import type { CallFrame, Signal } from '../protocol/call-frames.ts';
import type { ClientFrame, RoomFrame } from '../protocol/room-frames.ts';

type CallRoomFrame = Extract<RoomFrame, { type: 'call' | 'call-signal' | 'call-taken' }>;

/** A connection in a call: which call, as which leg. */
export type CallSeat = { callId: string; legId: string };

/** What somebody sends in a call, and why not more. */
export type Sending = { rung: CallRung; reason: RungReason | null };

type Listener = {
  signal: (from: string, signal: Signal) => void;
  /** The same person came into the call elsewhere. */
  taken: () => void;
  /** The socket is back: what was said meanwhile may be lost. */
  back: () => void;
  /** Who is in the call changed, or it is over. */
  changed: (frame: CallFrame) => void;
};

/** The calls of a consult over its room's socket. Being in one outlives the socket: after a lost line it is said again. */
export class CallChannel {
  readonly #tell: (frame: ClientFrame) => void;
  #state: CallFrame | null = null;
  #mine: (CallSeat & Sending) | null = null;
  #listener: Listener | null = null;
  #isOnline = false;

  constructor(tell: (frame: ClientFrame) => void) {
    this.#tell = tell;
  }

  /** How it stands; null until the room has told. */
  get state(): CallFrame | null {
    return this.#state;
  }

  /** Whether this end reaches the room: then a line on which nothing comes is broken at the other end. */
  get isOnline(): boolean {
    return this.#isOnline;
  }

  /** Comes into a call; what happens in it is told to `listener`, until `leave`. */
  join(seat: CallSeat, sending: Sending, listener: Listener): void {
    this.#mine = { ...seat, ...sending };
    this.#listener = listener;
    this.#tell({ type: 'call-join', ...this.#mine });
    if (this.#state) listener.changed(this.#state);
  }

  /** Leaves as this leg; one that another has taken the place of changes nothing. */
  leave(legId: string): void {
    if (this.#mine?.legId !== legId) return;
    this.#tell({ type: 'call-leave', callId: this.#mine.callId, legId });
    this.#mine = null;
    this.#listener = null;
  }

  /** What this leg sends from now on. */
  send(sending: Sending): void {
    if (!this.#mine) return;
    this.#mine = { ...this.#mine, ...sending };
    this.#tell({ type: 'call-rung', legId: this.#mine.legId, ...sending });
  }

  signal(to: string, signal: Signal): void {
    if (this.#mine) this.#tell({ type: 'call-signal', legId: this.#mine.legId, to, signal });
  }

  /** The vet asks for a video, or somebody says that it is not to be now. */
  ask(on: boolean): void {
    this.#tell({ type: 'call-ask', on });
  }

  /** The room is here again. */
  back(): void {
    this.#isOnline = true;
    if (!this.#mine) return;
    this.#tell({ type: 'call-join', ...this.#mine });
    this.#listener?.back();
  }

  /** The room is out of reach. */
  lost(): void {
    this.#isOnline = false;
  }

  /** Takes a frame of the room about calls. */
  take(frame: CallRoomFrame): void {
    if (frame.type === 'call') {
      this.#state = frame;
      // The room learned of the call only after it was asked to let somebody in.
      const mine = this.#mine;
      if (
        mine &&
        frame.call?.id === mine.callId &&
        !frame.call.legs.some(({ legId }) => legId === mine.legId)
      )
        this.#tell({ type: 'call-join', ...mine });
      this.#listener?.changed(frame);
    } else if (frame.type === 'call-signal') this.#listener?.signal(frame.from, frame.signal);
    else if (frame.legId === this.#mine?.legId) {
      const listener = this.#listener;
      this.#mine = null;
      this.#listener = null;
      listener?.taken();
    }
  }
}
