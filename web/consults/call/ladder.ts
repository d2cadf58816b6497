import type { CallRung } from '../../../contract/calls.ts';
import type { LineQuality } from './call-line.ts';

/** So many looks in a row (one about every two seconds) before a bad line costs a rung: one moment in a tunnel does not. */
export const looksBeforeStep = 4;

/** Counts how a line does, and says when it is time for less. It goes up again only by hand: a line that wavers would go up and down. */
export class Ladder {
  #bad = 0;

  /** Notes how the line is now. Answers the rung to go down to; null: stay. */
  note(quality: LineQuality, rung: CallRung): CallRung | null {
    this.#bad = quality === 'good' ? 0 : this.#bad + 1;
    if (this.#bad < looksBeforeStep) return null;
    if (rung === 'video') return this.#step('audio');
    // What is only heard needs little: it is given up when nothing comes through at all.
    return rung === 'audio' && quality === 'lost' && this.#bad >= looksBeforeStep * 3
      ? this.#step('chat')
      : null;
  }

  #step(rung: CallRung): CallRung {
    this.#bad = 0;
    return rung;
  }
}
