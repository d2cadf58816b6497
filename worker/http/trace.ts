import type { MiddlewareHandler } from 'hono';
import { sendTrace } from '../core/trace/send-trace.ts';
import type { AppEnv } from './app-env.ts';
import { withoutToken } from './without-token.ts';

/** The part of the path that says which kind of request it is: few, and never an id or a name. */
const familyOf = (path: string): string => /^\/[a-z-]+/.exec(path)?.[0] ?? '/';

/** Traces the requests that have a context: what was asked, how long it took, how it ended. */
export const traceRequest: MiddlewareHandler<AppEnv> = async (c, next) => {
  const startedAt = Date.now();
  await next();
  const base: AppEnv['Variables']['base'] | undefined = c.get('base');
  if (base === undefined) return;
  const { status } = c.res;
  sendTrace(base, {
    name: `${c.req.method} ${familyOf(c.req.path)}`,
    kind: 'server',
    startedAt,
    endedAt: Date.now(),
    failed: status >= 500,
    fields: {
      requestId: c.get('requestId'),
      method: c.req.method,
      path: withoutToken(c.req.path),
      status,
      roundTrips: c.get('roundTrips'),
    },
  });
};
