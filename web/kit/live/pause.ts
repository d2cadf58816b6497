/** How long to wait after each failure that may pass, in ms. */
export const retryPauses = [1_000, 3_000, 8_000, 20_000] as const;

/** Waits for a while, or for the network to come back. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener('online', done);
  });
