import type * as z from 'zod';
import { ownCallbacks } from '../../../db/calls/call-backs.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { startSessionInput } from '../sessions/start-session.ts';
import { callbackSchema } from './callback.ts';
import { callbackOf } from './callback-row.ts';

export const getCallbackInput = byId;

export const getCallbackOutput = callbackSchema.extend({
  /** What `sessions.start` is to be sent for it, with the same key; null when it has become a consult, or is too old. */
  start: startSessionInput.nullable(),
});

/** A request of the caller to be called back, with what starts the consult that it asks for. Throws NOT_FOUND. */
export async function getCallback(
  ctx: UserContext,
  input: z.output<typeof getCallbackInput>,
): Promise<z.infer<typeof getCallbackOutput>> {
  const [[row]] = await ctx.db.run((tx) => [ownCallbacks(tx, input.id)]);
  if (row === undefined) throw new AppError('NOT_FOUND');
  const start = startSessionInput.safeParse({ ...Object(row.start), idempotencyKey: row.startKey }).data;
  return { ...callbackOf(row), start: row.state === 'started' ? null : (start ?? null) };
}
