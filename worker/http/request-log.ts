import type { MiddlewareHandler } from 'hono';
import { localeOf } from '../core/locale.ts';
import { createLogger } from '../core/log.ts';
import type { AppEnv } from './app-env.ts';
import { withoutToken } from './without-token.ts';

const acceptable = /^[A-Za-z0-9._-]{8,64}$/;

/** Gives the request its id (a caller's own is kept when it is harmless), echoes it, and logs one line at the end. */
export const requestLog: MiddlewareHandler<AppEnv> = async (c, next) => {
  const started = Date.now();
  const sent = c.req.header('x-request-id');
  const requestId = sent !== undefined && acceptable.test(sent) ? sent : crypto.randomUUID();
  const log = createLogger({ requestId });
  c.set('requestId', requestId);
  c.set('log', log);
  c.set('locale', localeOf(c.req.header('accept-language')));
  c.set('roundTrips', 0);
  await next();
  if (c.res.status !== 101) c.header('x-request-id', requestId);
  const caller = c.get('caller');
  log.info('request', {
    method: c.req.method,
    path: withoutToken(c.req.path),
    status: c.res.status,
    ms: Date.now() - started,
    roundTrips: c.get('roundTrips'),
    ...(caller?.kind === 'user' ? { userId: caller.actor.id } : {}),
    ...(caller?.kind === 'guest' ? { guestId: caller.actor.id } : {}),
  });
};
