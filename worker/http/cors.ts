import type { MiddlewareHandler } from 'hono';
import { readSettings } from '../env.ts';
import type { AppEnv } from './app-env.ts';

const allowed = {
  'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
  'access-control-allow-headers': 'authorization, content-type, x-request-id, trpc-accept',
  'access-control-max-age': '600',
};

/** Lets the listed origins read the answers (APP_ORIGINS, compared whole). Others get no CORS header at all. */
export const cors: MiddlewareHandler<AppEnv> = async (c, next) => {
  const origin = c.req.header('origin');
  const listed = origin !== undefined && readSettings(c.env).origins.includes(origin);
  const preflight = c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') !== undefined;
  if (preflight) {
    c.res = c.body(null, 204);
    if (listed) for (const [name, value] of Object.entries(allowed)) c.header(name, value);
  } else {
    await next();
  }
  c.header('vary', 'origin', { append: true });
  if (!listed) return;
  c.header('access-control-allow-origin', origin);
  c.header('access-control-expose-headers', 'x-request-id, retry-after');
};
