import type { Env } from '../../env.ts';
import { AppError } from '../errors.ts';
import type { Pointer } from './pointer.ts';

/** What is shown without the database: documents that never change, and pointers that say which of them is shown. */
export interface Edge {
  /** The text of a document; null when there is none. Throws UNAVAILABLE. */
  read(key: string): Promise<string | null>;
  /** Bytes of a document with their content type; null when there is none. Throws UNAVAILABLE. */
  open(key: string): Promise<{ body: ReadableStream<Uint8Array>; type: string } | null>;
  /** Whether there is such a document. Throws UNAVAILABLE. */
  has(key: string): Promise<boolean>;
  /** How many bytes a document has; null when there is none. Throws UNAVAILABLE. */
  size(key: string): Promise<number | null>;
  /** Keeps a document. Throws UNAVAILABLE. */
  write(key: string, content: string | Uint8Array, type?: string): Promise<void>;
  /** Keeps bytes under a name that has none yet: what is there already never changes. Throws UNAVAILABLE. */
  writeOnce(key: string, content: Uint8Array, type: string): Promise<void>;
  /** Forgets documents; those that are gone already, too. Throws UNAVAILABLE. */
  delete(keys: readonly string[]): Promise<void>;
  /** Keeps what `next` makes of the text that is there; nothing when that is null. Of several at once each sees what the one before left. Throws UNAVAILABLE. */
  replace(key: string, next: (text: string | null) => string | null): Promise<void>;
  /** The object behind one thing. */
  pointer(name: string): Pointer;
}

async function orAway<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new AppError('UNAVAILABLE', { internal: 'The store of documents does not answer', cause: error });
  }
}

/** Documents in R2, which is as consistent as a database (https://developers.cloudflare.com/r2/reference/consistency/), and pointers in Durable Objects. */
export function openEdge(env: Pick<Env, 'EDGE' | 'EdgePointer'>): Edge {
  return {
    read: (key) => orAway(async () => (await env.EDGE.get(key))?.text() ?? null),
    open: (key) =>
      orAway(async () => {
        const found = await env.EDGE.get(key);
        return found === null
          ? null
          : { body: found.body, type: found.httpMetadata?.contentType ?? 'application/octet-stream' };
      }),
    has: (key) => orAway(async () => (await env.EDGE.head(key)) !== null),
    size: (key) => orAway(async () => (await env.EDGE.head(key))?.size ?? null),
    writeOnce: (key, content, type) =>
      orAway(async () => {
        await env.EDGE.put(key, content, {
          httpMetadata: { contentType: type },
          onlyIf: { etagDoesNotMatch: '*' },
        });
      }),
    delete: (keys) => orAway(() => env.EDGE.delete([...keys])),
    write: (key, content, type = 'application/json') =>
      orAway(async () => {
        await env.EDGE.put(key, content, { httpMetadata: { contentType: type } });
      }),
    replace: (key, next) =>
      orAway(async () => {
        for (;;) {
          const found = await env.EDGE.get(key);
          const text = next((await found?.text()) ?? null);
          if (text === null) return;
          const onlyIf = found === null ? { etagDoesNotMatch: '*' } : { etagMatches: found.etag };
          if ((await env.EDGE.put(key, text, { onlyIf })) !== null) return;
        }
      }),
    pointer: (name) => env.EdgePointer.get(env.EdgePointer.idFromName(name)),
  };
}
