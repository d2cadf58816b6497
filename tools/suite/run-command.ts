import { spawn } from 'node:child_process';

/** How a command ended. */
export type Ending = 'ok' | 'failed' | 'timeout';

const graceMs = 10_000;

/**
 * Runs one command with its output on ours. It gets a process group of its own, so that a timeout or Ctrl-C ends the
 * servers that it started, too: first politely, after ten seconds for good.
 */
export function runCommand(
  command: readonly string[],
  options: { cwd: string; limitMs: number },
): Promise<Ending> {
  const [file = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: options.cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    });
    let timedOut = false;
    const signalGroup = (signal: NodeJS.Signals): void => {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, signal);
      } catch {
        // The group is gone already, which is what was wanted.
      }
    };
    const stop = (): void => {
      signalGroup('SIGTERM');
      setTimeout(() => signalGroup('SIGKILL'), graceMs).unref();
    };
    const timer = setTimeout(() => {
      timedOut = true;
      stop();
    }, options.limitMs);
    const interrupt = (): void => {
      stop();
      process.exitCode = 130;
    };
    process.once('SIGINT', interrupt);
    process.once('SIGTERM', interrupt);
    const settle = (ending: Ending): void => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
      signalGroup('SIGKILL');
      resolve(ending);
    };
    child.once('error', () => settle('failed'));
    child.once('exit', (code) => settle(timedOut ? 'timeout' : code === 0 ? 'ok' : 'failed'));
  });
}
