import type { Context } from 'hono';
import { checkReady } from '../core/health/check-ready.ts';
import type { AppEnv } from './app-env.ts';

/** /health: this Worker runs. Asks nobody. */
export const health = (c: Context<AppEnv>) => c.json({ ok: true });

/** /ready: what it needs answers too; 503 while the database does not. Lists each provider. */
export async function ready(c: Context<AppEnv>): Promise<Response> {
  const state = await checkReady(c.get('base'));
  c.header('cache-control', 'no-store');
  return c.json(state, state.ready ? 200 : 503);
}
