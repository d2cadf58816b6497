import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Keeps a second process out of a folder, by a file beside it with the process id: two PGlites in one folder would
 * destroy it. A lock left by a process that is gone does not count. Returns what unlocks; throws while another holds it.
 */
export function lockFolder(folder: string): () => void {
  const path = `${folder}.lock`;
  mkdirSync(dirname(path), { recursive: true });
  for (;;) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const holder = Number(readFileSync(path, 'utf8'));
      if (isRunning(holder))
        throw new Error(
          `Process ${holder} already uses ${folder}. Stop it, or keep the data of this run elsewhere: DATA_DIR=.data/second`,
        );
      rmSync(path, { force: true });
    }
  }
}
