import type { MiddlewareHandler } from 'hono';
import { countError } from '../core/health/count-error.ts';
import type { AppEnv } from './app-env.ts';

/** Counts requests that end with 500. */
export const countErrors: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  const base: AppEnv['Variables']['base'] | undefined = c.get('base');
  if (c.res.status === 500 && base !== undefined) countError(base);
};
