import { randomInt } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Makes ids that look like Stripe's. The same seed makes the same ids in the same order. */
export class Ids {
  readonly #draw: (below: number) => number;

  constructor(seed?: number) {
    this.#draw = seed === undefined ? (below) => randomInt(below) : seeded(seed);
  }

  /** `prefix` and `length` letters and digits: `next('cus_', 14)`. */
  next(prefix: string, length = 24): string {
    let id = prefix;
    for (let i = 0; i < length; i += 1) id += LETTERS[this.#draw(LETTERS.length)];
    return id;
  }

  /** A whole number from 0 to `below` - 1, for shuffles. */
  draw(below: number): number {
    return this.#draw(below);
  }
}

/** Mulberry32: small, and good enough for ids of a test. */
function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
