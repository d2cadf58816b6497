import { earliest } from '../../alarm-clock.ts';
import { CallBoard, type CallBoardParts } from './call-board.ts';
import { CallNotes, type CallNotesParts } from './call-notes.ts';
import { CallStore } from './call-store.ts';

type CallsParts = Omit<CallBoardParts, 'store' | 'ended'> &
  Omit<CallNotesParts, 'store' | 'ended'> & {
    storage: DurableObjectStorage;
    background: (work: Promise<void>) => void;
    /** A call ended here: the video server's room is to be closed. */
    callEnded: () => Promise<void>;
  };

/** The calls of a consult: who is in one is told to all at once, and to Postgres as soon as it can be. */
export class Calls {
  readonly board: CallBoard;
  readonly #store: CallStore;
  readonly #notes: CallNotes;
  readonly #parts: CallsParts;

  constructor(parts: CallsParts) {
    this.#parts = parts;
    this.#store = new CallStore(parts.storage.sql);
    this.#notes = new CallNotes({ ...parts, store: this.#store, ended: parts.callEnded });
    this.board = new CallBoard({
      ...parts,
      store: this.#store,
      ended: () => parts.background(parts.callEnded()),
    });
  }

  /** When something is to be done; null while nothing is. */
  get at(): number | null {
    return earliest([this.board.at, this.#notes.at]);
  }

  /** Does what is due: a call that is used up or that everybody left ends here. */
  ring(): void {
    const { now, background } = this.#parts;
    const over = this.board.ring();
    if (over) {
      const { callId, reason, at } = over;
      this.#store.keepEnd({ call_id: callId, reason, at });
      this.board.over(callId, reason);
    }
    const { at } = this.#notes;
    if (at !== null && at <= now()) background(this.#notes.run());
  }
}
