import { readFile } from 'node:fs/promises';
import { workerFile } from '../../tools/articles/worker-file.ts';
import { type ReadStatic, workerFiles } from '../../worker/core/static-files.ts';

/** Reads the files that are for the Worker alone where they lie in the repository, as a deployment has them among its static files. */
export const readStaticOfSource: ReadStatic = async (path) => {
  if (!path.startsWith(workerFiles)) throw new Error(`${path} is not for the Worker alone`);
  return new Uint8Array(await readFile(workerFile(path.slice(workerFiles.length))));
};
