import { trpcServer } from '@hono/trpc-server';
import type { Context } from 'hono';
import type { Visitor } from '../../db/actor.ts';
import type { GuestContext, UserContext, VisitorContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { describeError } from '../core/log.ts';
import { appRouter } from '../router.ts';
import { refusalOf, type TrpcContext } from '../trpc.ts';
import { addressHash } from './address-hash.ts';
import type { AppEnv } from './app-env.ts';
import { countModel, countPayment, countSensitive } from './limits.ts';

/** What verbs for anybody are given. */
export function visitorContext(c: Context<AppEnv>): VisitorContext {
  const base = c.get('base');
  const actor: Visitor = { kind: 'visitor' };
  return { ...base, actor, db: base.database.asActor(actor, base.request) };
}

/** What procedures start from, made of what the middleware found out. */
export function trpcContext(c: Context<AppEnv>): TrpcContext {
  const base = c.get('base');
  const caller = c.get('caller');
  // Whoever is known as something else may not; whoever is not known says who they are first.
  const refusal = () =>
    caller.kind === 'refused'
      ? caller.error
      : new AppError(caller.kind === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  const visitor = () => visitorContext(c);
  const person = (): UserContext => {
    if (caller.kind !== 'user') throw refusal();
    const { actor, accessToken } = caller;
    return { ...base, actor, accessToken, db: base.database.asActor(actor, base.request) };
  };
  const guest = (): GuestContext => {
    if (caller.kind !== 'guest') throw refusal();
    const { actor } = caller;
    return { ...base, actor, db: base.database.asGuest(actor, base.request) };
  };
  return {
    base,
    visitor,
    person,
    guest,
    anybody: () => (caller.kind === 'visitor' ? visitor() : person()),
    member: () => (caller.kind === 'guest' ? guest() : person()),
    countSensitive: () => countSensitive(c),
    countPayment: () => countPayment(c),
    countModel: () => countModel(c),
    addressHash: () => addressHash(c),
  };
}

/** Logs a refused call; only what nobody expected is an error. */
export function logRefusal(c: Context<AppEnv>, refusal: AppError, procedure: string | undefined): void {
  const fields = { code: refusal.code, ...(procedure === undefined ? {} : { procedure }) };
  if (refusal.code === 'INTERNAL' || refusal.code === 'UNAVAILABLE')
    c.get('log').error('call-failed', { ...fields, ...describeError(refusal.cause ?? refusal) });
  else c.get('log').info('call-refused', fields);
}

/** /trpc: the procedures for our own apps. */
export const trpc = (c: Context<AppEnv>) =>
  trpcServer({
    endpoint: '/trpc',
    router: appRouter,
    createContext: () => ({ ...trpcContext(c) }),
    onError: ({ error, path }) => logRefusal(c, refusalOf(error), path),
    responseMeta: ({ errors }) => {
      const limited = errors.map(refusalOf).find((refusal) => refusal.code === 'RATE_LIMITED');
      return {
        headers: {
          // wrangler's own server would compress, and so hold back, an answer that is streamed.
          'content-encoding': 'identity',
          'cache-control': 'no-store',
          ...(limited === undefined ? {} : { 'retry-after': String(limited.params.retryAfter) }),
        },
      };
    },
  })(c, async () => {});
