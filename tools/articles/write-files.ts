import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file that is made of others, and what must be in it. */
export interface BuiltFile {
  readonly path: string;
  readonly text: string;
}

/** Writes files. `folders`: of what lies in these, what is not among the files goes. */
export function writeFiles(files: readonly BuiltFile[], folders: readonly string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** How many files lie in a folder, at any depth. */
export const countFiles = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
