/** Where the common time comes from: seconds since 1970. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Math.floor(Date.now() / 1000) };

/**
 * The times of the stand-in: one common time (the injected clock plus what was skipped by hand) and one frozen time a test
 * clock. While due work runs, a clock stands at the moment the work was due, so that what it makes carries that time.
 */
export class Time {
  readonly #clock: Clock;
  readonly #frozen = new Map<string, number>();
  #held: number | null = null;
  #skipped = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The time of a test clock, or the common time for '' and null. */
  now(clock: string | null = ''): number {
    const frozen = clock === null || clock === '' ? undefined : this.#frozen.get(clock);
    return frozen ?? this.#held ?? this.#clock.now() + this.#skipped;
  }

  /** The injected clock itself: what a signature and a retry go by. */
  real(): number {
    return this.#clock.now();
  }

  get skipped(): number {
    return this.#skipped;
  }

  skip(seconds: number): void {
    this.#skipped += seconds;
  }

  /** Lets the common time stand at a moment; null lets it go on. */
  hold(at: number | null): void {
    this.#held = at;
  }

  freeze(clock: string, at: number): void {
    this.#frozen.set(clock, at);
  }

  thaw(clock: string): void {
    this.#frozen.delete(clock);
  }
}
