import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { facePath } from '../../worker/core/pdf/face-path.ts';
import { faceFiles } from '../../worker/core/pdf/faces.ts';
import { workerFiles as ownPath } from '../../worker/core/static-files.ts';

const root = resolve(import.meta.dirname, '../..');
const packages = join(root, 'node_modules');
const own = join(root, 'worker/static');

/** Where a static file comes from, and its path. */
interface StaticFile {
  readonly source: string;
  readonly path: string;
}

/** What lies under `/faces/`: the font files, and the licence of each family beside them. */
const faces: readonly StaticFile[] = [
  ...faceFiles.map(({ file, from }) => ({
    source: join(packages, from, 'files', file),
    path: facePath(file),
  })),
  ...[...new Set(faceFiles.map(({ from }) => from))].map((from) => ({
    source: join(packages, from, 'LICENSE'),
    path: facePath(`${from.replace('@fontsource/', '')}-licence.txt`),
  })),
];

/** All that the Worker reads from the static files: the fonts of documents, and what lies in `worker/static`. */
const files = (): readonly StaticFile[] => [
  ...faces,
  ...readdirSync(own, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((source) => ({ source, path: ownPath + relative(own, source) })),
];

/** Copies what the Worker reads into a folder of static files, for a Worker that runs without a build. */
export function copyWorkerFiles(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { source, path } of files()) cpSync(source, join(folder, path));
}

/** Puts what the Worker reads among the static files; in development the browser gets the fonts from their packages. */
export function workerFiles(): Plugin {
  return {
    name: 'worker-files',
    generateBundle() {
      for (const { source, path } of files())
        this.emitFile({ type: 'asset', fileName: path.slice(1), source: readFileSync(source) });
    },
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const file = faces.find(({ path }) => path === request.url);
        if (file !== undefined) request.url = `/@fs${file.source}`;
        next();
      });
    },
  };
}
