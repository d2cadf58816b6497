import type { Context, MiddlewareHandler } from 'hono';
import { AppError } from '../core/errors.ts';
import { describeError } from '../core/log.ts';
import type { AppEnv } from './app-env.ts';

/** The window of all limits, in seconds (wrangler.toml). The binding does not say how much of it is left. */
const windowS = 60;

const limited = () => new AppError('RATE_LIMITED', { params: { retryAfter: windowS } });

/** The address as the platform saw it. X-Forwarded-For is whatever the caller wrote. */
export function addressOf(c: Context<AppEnv>): string {
  return c.req.header('cf-connecting-ip') ?? 'unknown';
}

/** Takes `count` from a limit; false when it is used up. */
async function take(limit: RateLimit, key: string, count: number): Promise<boolean> {
  const taken = await Promise.all(Array.from({ length: count }, () => limit.limit({ key })));
  return taken.every((outcome) => outcome.success);
}

/** How many calls a request makes: a tRPC batch costs its number of calls. */
function callsOf(c: Context<AppEnv>): number {
  return c.req.query('batch') === '1' ? c.req.path.split(',').length : 1;
}

/** Takes one of a limit for a key; a limiter that fails lets people through and says so in the log. */
async function takeOrPass(c: Context<AppEnv>, reason: string, limit: RateLimit, key: string, count: number) {
  try {
    if (!(await take(limit, key, count))) throw limited();
  } catch (error) {
    if (error instanceof AppError) throw error;
    c.get('log').error('limiter-failed', { reason, ...describeError(error) });
  }
}

/** Limits calls: by person when the token was good, else by address. It protects from load, not from guessing. */
export const limitCalls: MiddlewareHandler<AppEnv> = async (c, next) => {
  const caller = c.get('caller');
  const known = caller?.kind === 'user' || caller?.kind === 'guest';
  const key = known ? `${caller.kind}:${caller.actor.id}` : `address:${addressOf(c)}`;
  await takeOrPass(c, 'public', c.env.PUBLIC_LIMIT, key, callsOf(c));
  await next();
};

/** Counts one call of a person that makes us call Stripe, which has limits for all of us together. Throws RATE_LIMITED. */
export async function countPayment(c: Context<AppEnv>): Promise<void> {
  const caller = c.get('caller');
  if (caller.kind === 'user')
    await takeOrPass(c, 'payment', c.env.PAYMENT_LIMIT, `user:${caller.actor.id}`, 1);
}

/** Counts one call of a person that makes us ask a model, which costs money each time; apart from their payments, by the same limit. Throws RATE_LIMITED. */
export async function countModel(c: Context<AppEnv>): Promise<void> {
  const caller = c.get('caller');
  if (caller.kind === 'user')
    await takeOrPass(c, 'model', c.env.PAYMENT_LIMIT, `model:${caller.actor.id}`, 1);
}

/**
 * Counts one sensitive call per address and per account. Throws RATE_LIMITED; and UNAVAILABLE when the limiter fails,
 * because without it guessing would be free.
 */
export async function countSensitive(c: Context<AppEnv>): Promise<void> {
  const caller = c.get('caller');
  const keys = [
    `address:${addressOf(c)}`,
    ...('actor' in caller ? [`${caller.kind}:${caller.actor.id}`] : []),
  ];
  let free: boolean[];
  try {
    free = await Promise.all(keys.map((key) => take(c.env.AUTH_LIMIT, key, 1)));
  } catch (error) {
    c.get('log').error('limiter-failed', { reason: 'auth', ...describeError(error) });
    throw new AppError('UNAVAILABLE', { cause: error });
  }
  if (free.includes(false)) throw limited();
}
