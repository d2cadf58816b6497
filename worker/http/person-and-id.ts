import type { Context } from 'hono';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import type { AppEnv } from './app-env.ts';
import { trpcContext } from './trpc.ts';

/** Who asks, and the `:id` of the address that they ask. Throws what refuses the caller; NOT_FOUND where it is no id. */
export function personAndId(c: Context<AppEnv>): { person: UserContext; id: string } {
  const person = trpcContext(c).person();
  const id = c.req.param('id') ?? '';
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw new AppError('NOT_FOUND');
  return { person, id };
}
