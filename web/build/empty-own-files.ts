import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Empties the folder of the build but for `others`, the folders in it that other builds fill. Takes the place of `emptyOutDir`. */
export function emptyOwnFiles(others: readonly string[]): Plugin {
  let folder = '';
  const entries = () => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  };
  return {
    name: 'empty-own-files',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    buildStart() {
      for (const entry of entries())
        if (!others.includes(entry)) rmSync(join(folder, entry), { recursive: true });
    },
  };
}
