import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A text file of the repository. The path is relative to the root, with `/`. */
export type TextFile = { path: string; text: string };

const skippedFolders = new Set([
  'node_modules',
  'dist',
  'test-results',
  '.git',
  '.data',
  '.reports',
  '.tsbuild',
  '.wrangler',
]);
const textEndings =
  /\.(ts|tsx|mts|js|mjs|json|sql|css|html|md|toml|yml|yaml|svg|example)$|^(run|\.gitignore)$/;

/** Every text file below the root that may be committed; the lock file, which npm writes, is left out. */
export function readTree(root: string): TextFile[] {
  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : walk(join(folder, entry.name));
      return textEndings.test(entry.name) && entry.name !== 'package-lock.json'
        ? [join(folder, entry.name)]
        : [];
    });
  return walk(root).map((file) => ({
    path: relative(root, file).split(sep).join('/'),
    text: readFileSync(file, 'utf8'),
  }));
}
