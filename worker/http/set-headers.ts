import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';

/**
 * Sets headers of an answer that stands already. `c.header` makes a new Response of it each time, because the answer of a fetch may not be
 * changed: this does it once for all of them.
 */
export function setHeaders(c: Context<AppEnv>, headers: Readonly<Record<string, string>>): void {
  const [first, ...others] = Object.entries(headers);
  if (first === undefined) return;
  c.header(...first);
  for (const [name, value] of others) c.res.headers.set(name, value);
}
