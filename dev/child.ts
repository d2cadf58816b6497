import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A program that runs beside this one, with everything that it starts. */
export interface Child {
  /** Resolves when the program has ended, by itself or not, with how. */
  readonly ended: Promise<string>;
  /** Ends the program and all that it started. */
  stop(): Promise<void>;
  /** Kills the program and all that it started, without giving them time. */
  kill(): Promise<void>;
}

export interface ChildOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Receives each line that the program writes. */
  readonly onLine: (line: string) => void;
}

/** How long a program may take to end by itself before it is killed. */
const patienceMs = 5_000;

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group is gone already.
  }
}

/**
 * Starts a program as the head of a process group of its own: Ctrl-C in the terminal reaches only this process, which
 * then ends the group as a whole, so that nothing is left behind.
 */
export function startChild(command: string, args: readonly string[], options: ChildOptions): Child {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', options.onLine);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  // Whatever ends this process, the group does not stay behind.
  const atExit = (): void => signalGroup(child, 'SIGKILL');
  process.once('exit', atExit);
  void ended.then(() => process.off('exit', atExit));
  return {
    ended,
    async kill() {
      signalGroup(child, 'SIGKILL');
      await ended;
    },
    async stop() {
      signalGroup(child, 'SIGTERM');
      const killer = setTimeout(() => signalGroup(child, 'SIGKILL'), patienceMs);
      await ended;
      clearTimeout(killer);
      signalGroup(child, 'SIGKILL');
    },
  };
}
