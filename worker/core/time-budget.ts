/** How long a piece of work may go on. Whoever works looks at it before each step, and stops at a good place. */
export interface TimeBudget {
  /** Milliseconds that are left; never less than 0. */
  left(): number;
  /** Whether nothing new should be begun. */
  isUsed(): boolean;
}

/** A budget of `ms` milliseconds from now on. `clock` gives milliseconds. */
export function timeBudget(ms: number, clock: () => number = Date.now): TimeBudget {
  const end = clock() + ms;
  const left = () => Math.max(0, end - clock());
  return { left, isUsed: () => left() === 0 };
}
