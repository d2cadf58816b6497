import type { Context, MiddlewareHandler } from 'hono';
import { openContext } from '../open-context.ts';
import type { AppEnv } from './app-env.ts';

/** Gives the request what every verb is given. */
export function openBase(c: Context<AppEnv>): void {
  c.set(
    'base',
    openContext(c.env, {
      request: {
        requestId: c.get('requestId'),
        userAgent: c.req.header('user-agent') ?? '',
        onRoundTrip: () => c.set('roundTrips', c.get('roundTrips') + 1),
      },
      locale: c.get('locale'),
      log: c.get('log'),
      priority: 'foreground',
      waitUntil: (promise) => c.executionCtx.waitUntil(promise),
    }),
  );
}

/** The same on the way to whatever answers. */
export const baseContext: MiddlewareHandler<AppEnv> = async (c, next) => {
  openBase(c);
  await next();
};
