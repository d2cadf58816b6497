import type * as z from 'zod';
import { AppError } from './errors.ts';

/** Reads one of the static files of this deployment, by its path. Throws UNAVAILABLE when it is not there; it is asked for again the next time. */
export type ReadStatic = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Below here lie those that are for the Worker alone (worker/static, put there by web/build/worker-files.ts): what is long and asked for now and then, so that not each
 * isolate starts with it. They have no address of their own (worker/http/static-apps.ts).
 */
export const workerFiles = '/worker-files/';

const readers = new WeakMap<Pick<Fetcher, 'fetch'>, ReadStatic>();

/** Reads static files, each once an isolate. */
export function staticReader(assets: Pick<Fetcher, 'fetch'>): ReadStatic {
  const known = readers.get(assets);
  if (known !== undefined) return known;
  const files = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const load: ReadStatic = async (path) => {
    // The address names no host: static files are the deployment's own.
    const answer = await assets.fetch(new URL(path, 'https://assets.invalid'));
    const type = answer.headers.get('content-type') ?? '';
    // What is not there is answered with a page of the app.
    if (!answer.ok || type.startsWith('text/html'))
      throw new AppError('UNAVAILABLE', { internal: `The static file ${path} is not there` });
    return new Uint8Array(await answer.arrayBuffer());
  };
  const reader: ReadStatic = (path) => {
    const asked = files.get(path) ?? load(path);
    files.set(path, asked);
    asked.catch(() => files.delete(path));
    return asked;
  };
  readers.set(assets, reader);
  return reader;
}

/** Reads a JSON file that is for the Worker alone, `path` below `workerFiles`. Throws UNAVAILABLE, and what `schema` throws when it says something else. */
export async function readWorkerFile<Shape extends z.ZodType>(
  read: ReadStatic,
  path: string,
  schema: Shape,
): Promise<z.output<Shape>> {
  const json: unknown = JSON.parse(new TextDecoder().decode(await read(workerFiles + path)));
  return schema.parse(json);
}
