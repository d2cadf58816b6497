import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ReadStatic, workerFiles } from '../../worker/core/static-files.ts';

const own = resolve(import.meta.dirname, '../../worker/static');

/** Reads the files that are for the Worker alone where they lie in the repository, as a deployment has them among its static files. */
export const readStaticOfSource: ReadStatic = async (path) => {
  if (!path.startsWith(workerFiles)) throw new Error(`${path} is not for the Worker alone`);
  return new Uint8Array(await readFile(resolve(own, path.slice(workerFiles.length))));
};
