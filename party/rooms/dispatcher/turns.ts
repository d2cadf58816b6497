import { Pace, type Rate } from './pace.ts';

export type TurnsParts = {
  /** Does it, all that was wanted until it began. Does not throw. */
  act: (turn: number) => Promise<void>;
  now: () => number;
  rate: Rate;
};

/** Does something whenever it is wanted: at once when it is quiet, one at a time and at a pace however often it is asked. */
export class Turns {
  readonly #parts: TurnsParts;
  readonly #pace: Pace;
  #isWanted = false;
  #isRunning = false;
  #turn = 0;

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
      const early = this.#pace.take(this.#parts.now());
      if (early > 0) await scheduler.wait(Math.min(early, this.#parts.rate.every));
      this.#isWanted = false;
      this.#turn += 1;
      await this.#parts.act(this.#turn);
    }
    this.#isRunning = false;
  }
}
