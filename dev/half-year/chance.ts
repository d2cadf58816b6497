/** Chance that falls the same way each time. */
export interface Chance {
  /** A number from 0 (included) to 1 (not). */
  draw(): number;
  /** A number between two. */
  between(low: number, high: number): number;
  /** One of them. Throws RangeError when there is none. */
  oneOf<T>(choices: readonly T[]): T;
  /** The place of one of the weights; a heavier one comes more often. */
  weighted(weights: readonly number[]): number;
}

/** Mulberry32 from a seed: small, and good enough to tell a story. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    draw,
    between: (low, high) => low + draw() * (high - low),
    oneOf<T>(choices: readonly T[]): T {
      const choice = choices[Math.floor(draw() * choices.length)];
      if (choice === undefined) throw new RangeError('Nothing to choose from');
      return choice;
    },
    weighted(weights) {
      let left = draw() * weights.reduce((sum, weight) => sum + weight, 0);
      for (const [place, weight] of weights.entries()) {
        left -= weight;
        if (left < 0) return place;
      }
      return weights.length - 1;
    },
  };
}
