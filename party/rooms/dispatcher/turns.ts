import { Pace, type Rate } from './pace.ts';

export type TurnsParts = {
  /** Does it, all that was wanted until it began. Does not throw. */
  act: (turn: number) => Promise<void>;
  now: () => number;
  rate: Rate;
  /** After each it rests for so many times as long as it took, so that something else is done, too, when it takes long; not at all when absent. */
  rest?: number;
};

/** Nothing is put off for longer than this, whatever the clock says. In ms. */
const longestRest = 1_000;

/** Does something whenever it is wanted: at once when it is quiet, one at a time and at a pace however often it is asked. */
export class Turns {
  readonly #parts: TurnsParts;
  readonly #pace: Pace;
  #isWanted = false;
  #isRunning = false;
  #turn = 0;
  #restedAt = 0;

  constructor(parts: TurnsParts) {
    this.#parts = parts;
    this.#pace = new Pace(parts.rate, parts.now());
  }

  /** The number of the newest turn that has begun: what is true now, the next one sees. */
  get turn(): number {
    return this.#turn;
  }

  /** Sees to it that a turn begins after this call. Settles when nothing more is wanted. */
  async ask(): Promise<void> {
    this.#isWanted = true;
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#isWanted) {
      const { act, now, rate, rest = 0 } = this.#parts;
      const early = Math.max(this.#pace.take(now()), this.#restedAt - now());
      if (early > 0) await scheduler.wait(Math.min(early, Math.max(rate.every, longestRest)));
      this.#isWanted = false;
      this.#turn += 1;
      const began = now();
      await act(this.#turn);
      this.#restedAt = now() + rest * (now() - began);
    }
    this.#isRunning = false;
  }
}
