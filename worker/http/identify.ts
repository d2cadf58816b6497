import type { MiddlewareHandler } from 'hono';
import { toAppError } from '../core/errors.ts';
import { guestTokenIn, verifyGuestToken } from '../core/identity/guest-token.ts';
import { bearerToken, verifyToken } from '../core/identity/verify-token.ts';
import type { AppEnv, Caller } from './app-env.ts';

/** Looks at the access token. A bad one stops nobody here: what is public answers anyway, the ladder refuses the rest. */
export const identify: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { settings, now } = c.get('base');
  const look = async (): Promise<Caller> => {
    try {
      const header = c.req.header('authorization');
      const guestToken = guestTokenIn(header);
      if (guestToken !== null)
        return { kind: 'guest', actor: await verifyGuestToken(settings.roomTicketSecret, guestToken, now) };
      const accessToken = bearerToken(header);
      if (accessToken === null) return { kind: 'visitor' };
      return { kind: 'user', accessToken, actor: await verifyToken(accessToken, settings.auth, now) };
    } catch (error) {
      return { kind: 'refused', error: toAppError(error) };
    }
  };
  c.set('caller', await look());
  await next();
};
