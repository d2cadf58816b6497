import type * as z from 'zod';
import { setPromise as keepPromise } from '../../../db/calls/promises.ts';
import type { AdminContext } from '../../core/context.ts';
import { changeReason } from './change-reason.ts';
import { type PromiseSetting, promiseSchema } from './promise-fields.ts';

export const setPromiseInput = promiseSchema.extend({
  reason: changeReason,
});

/**
 * Changes what is promised from now on; what waits keeps what it was promised. Throws NOT_FOUND, CONFLICT (somebody changed it since
 * that revision).
 */
export async function setPromise(
  ctx: AdminContext,
  input: z.output<typeof setPromiseInput>,
): Promise<PromiseSetting> {
  const [[row]] = await ctx.db.run((tx) => [keepPromise(tx, input)]);
  return promiseSchema.parse(row?.promise);
}
