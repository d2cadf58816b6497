import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** A program that `go install` builds. */
export interface GoProgram {
  readonly package: string;
  readonly version: string;
}

const folder = resolve(import.meta.dirname, '../../.interop');

/** Whether Go is on this machine. */
export const hasGo = (): boolean => spawnSync('go', ['version']).status === 0;

/**
 * The path of a program in `.interop`, built by `go install` when it is not there yet: minutes for a large one. Throws with what Go says
 * when it cannot be had.
 */
export function goInstall({ package: name, version }: GoProgram): string {
  const bin = join(folder, `${basename(name)}-${version}`);
  const program = join(bin, basename(name));
  if (existsSync(program)) return program;
  console.log(`Building ${name}@${version} ...`);
  const { status, stderr } = spawnSync('go', ['install', `${name}@${version}`], {
    env: { ...process.env, GOBIN: bin },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`go install ${name}@${version}:\n${stderr.trim()}`);
  return program;
}
