import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { facePath } from '../../worker/core/pdf/face-path.ts';
import { faceFiles } from '../../worker/core/pdf/faces.ts';

const packages = resolve(import.meta.dirname, '../../node_modules');

/** What lies under `/faces/`: the font files, and the licence of each family beside them. From where in the packages, to where. */
const files: readonly { source: string; path: string }[] = [
  ...faceFiles.map(({ file, from }) => ({
    source: join(packages, from, 'files', file),
    path: facePath(file),
  })),
  ...[...new Set(faceFiles.map(({ from }) => from))].map((from) => ({
    source: join(packages, from, 'LICENSE'),
    path: facePath(`${from.replace('@fontsource/', '')}-licence.txt`),
  })),
];

/** Copies the fonts of documents into a folder of static files, for a Worker that runs without a build. */
export function copyFaces(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { source, path } of files) cpSync(source, join(folder, path));
}

/** Puts the fonts that documents are written with (worker/core/pdf) among the static files; in development they are served from their packages. */
export function pdfFaces(): Plugin {
  return {
    name: 'pdf-faces',
    generateBundle() {
      for (const { source, path } of files)
        this.emitFile({ type: 'asset', fileName: path.slice(1), source: readFileSync(source) });
    },
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const file = files.find(({ path }) => path === request.url);
        if (file !== undefined) request.url = `/@fs${file.source}`;
        next();
      });
    },
  };
}
