/** A program's parts while it runs. */
export interface Running {
  /** Aborts when the program ends. */
  readonly signal: AbortSignal;
  /** Names how to close a part; parts are closed in reverse order, whatever happens. */
  onClose(close: () => Promise<void> | void): void;
  /** Ends the program with an error that names the part. */
  fail(part: string, reason: string): void;
}

/**
 * Runs `start`, then stays until Ctrl-C (SIGINT), SIGTERM, the end of the parent, or a part's failure; closes every part and ends the process:
 * 0 after a signal, 1 after a failure, which is printed.
 */
export async function runUntilSignal(start: (running: Running) => Promise<void>): Promise<never> {
  const parts = new AsyncDisposableStack();
  const over = new AbortController();
  const ended = Promise.withResolvers<string | undefined>();
  const end = (failure: string | undefined): void => {
    ended.resolve(failure);
    over.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => end(undefined));
  // npm that is told to end takes its shell along, but tells nobody below it.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(undefined), 1_000).unref();
  process.on('uncaughtException', (error) => end(error.stack ?? error.message));

  const starting = start({
    signal: over.signal,
    onClose: (close) => parts.defer(close),
    fail: (part, reason) => end(`${part} ended: ${reason}`),
  }).catch((error: unknown) => end(error instanceof Error ? error.message : String(error)));

  const failure = await ended.promise;
  // Parts that were still starting register first, so that they are closed too.
  await starting;
  await parts.disposeAsync();
  if (failure !== undefined) console.error(`\n${failure}`);
  process.exit(failure === undefined ? 0 : 1);
}
