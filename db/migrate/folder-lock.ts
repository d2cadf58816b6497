import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/**
 * Takes the embedded Postgres in `dataDir` for this process: two processes in one folder would destroy it. A lock left by
 * a process that is gone is taken over. Returns what gives it back. Throws when another process has it.
 */
export const lockFolder = (dataDir: string): (() => void) => {
  const file = `${dataDir}.lock`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    const owner = Number(readFileSync(file, 'utf8'));
    if (owner !== process.pid && isRunning(owner)) {
      throw new Error(
        `The embedded Postgres in ${dataDir} is in use by process ${owner}. Stop it first (Ctrl-C in its terminal), or use another one: DATA_DIR=.data/second.`,
      );
    }
    writeFileSync(file, String(process.pid));
  }
  return () => rmSync(file, { force: true });
};
