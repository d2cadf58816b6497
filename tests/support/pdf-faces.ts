import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { faceFiles, type ReadFace } from '../../worker/core/pdf/faces.ts';

const packages = resolve(import.meta.dirname, '../../node_modules');

/** Reads the fonts of documents out of their packages, where a deployment has them among its static files. */
export const readFaceOfPackage: ReadFace = async (file) => {
  const from = faceFiles.find((face) => face.file === file)?.from;
  if (from === undefined) throw new Error(`No package has ${file}`);
  return new Uint8Array(await readFile(resolve(packages, from, 'files', file)));
};
