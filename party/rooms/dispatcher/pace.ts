/** In the long run one in so many ms, and this many at once when it was quiet. */
export type Rate = { every: number; burst: number };

/** How often something may be done. */
export class Pace {
  readonly #rate: Rate;
  #left: number;
  #at: number;

  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#left = rate.burst;
    this.#at = now;
  }

  /** Takes the next turn. Answers how long to wait for it, in ms. */
  take(now: number): number {
    const { every, burst } = this.#rate;
    this.#left = Math.min(burst, this.#left + Math.max(0, now - this.#at) / every);
    this.#at = now;
    this.#left -= 1;
    return this.#left >= 0 ? 0 : Math.ceil(-this.#left * every);
  }
}
