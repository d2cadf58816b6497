import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

const file = resolve(import.meta.dirname, '../../../ops/reconcile.ts');

/** `npm run reconcile` with these settings and arguments: how it exits and what it prints. */
export const reconcileCommand = (vars: Readonly<Record<string, string>>, args: readonly string[] = []) =>
  new Promise<{ code: number; printed: string }>((done) => {
    execFile(process.execPath, [file, ...args], { env: { ...vars } }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, printed: stdout + stderr });
    });
  });
