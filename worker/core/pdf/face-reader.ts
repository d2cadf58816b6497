import { AppError } from '../errors.ts';
import { facePath } from './face-path.ts';
import type { ReadFace } from './faces.ts';

const readers = new WeakMap<Pick<Fetcher, 'fetch'>, ReadFace>();

/**
 * Reads font files from the static files of this deployment, each once an isolate. What it gives throws UNAVAILABLE when one is not there;
 * it is asked for again the next time.
 */
export function faceReader(assets: Pick<Fetcher, 'fetch'>): ReadFace {
  const known = readers.get(assets);
  if (known !== undefined) return known;
  const files = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const load: ReadFace = async (file) => {
    // The address names no host: static files are the deployment's own.
    const answer = await assets.fetch(new URL(facePath(file), 'https://assets.invalid'));
    const type = answer.headers.get('content-type') ?? '';
    if (!answer.ok || type.startsWith('text/html'))
      throw new AppError('UNAVAILABLE', { internal: `The font file ${file} is not there` });
    return new Uint8Array(await answer.arrayBuffer());
  };
  const reader: ReadFace = (file) => {
    const asked = files.get(file) ?? load(file);
    files.set(file, asked);
    asked.catch(() => files.delete(file));
    return asked;
  };
  readers.set(assets, reader);
  return reader;
}
