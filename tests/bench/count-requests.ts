import type { Stack } from '../support/stack.ts';

/** Counts the requests to Postgres, all or those that have `text` in them. */
export function countRequests({ postgres: { backend } }: Stack, text = ''): () => number {
  let count = 0;
  const execute = backend.execute.bind(backend);
  Object.assign(backend, {
    execute: (...request: Parameters<typeof execute>) => {
      if (text === '' || JSON.stringify(request).includes(text)) count += 1;
      return execute(...request);
    },
  });
  return () => count;
}
