/** The window that the local limiter counts in; it changes with the clock, for all keys at once. */
const windowNow = () => Math.floor(Date.now() / 60_000);

/** Runs until a run has begun and ended in one window, so that a count does not depend on when the test runs. Each run makes its own person or address. */
export async function withinOneWindow<Result>(run: () => Promise<Result>): Promise<Result> {
  for (;;) {
    const window = windowNow();
    const result = await run();
    if (window === windowNow()) return result;
  }
}
