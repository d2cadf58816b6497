import * as z from 'zod';
import { ownCallbacks } from '../../../db/calls/call-backs.ts';
import type { UserContext } from '../../core/context.ts';
import { callbackSchema } from './callback.ts';
import { callbackOf } from './callback-row.ts';

export const listCallbacksOutput = z.array(callbackSchema);

/** The requests to be called back of the caller that are not over, newest first. */
export async function listCallbacks(ctx: UserContext): Promise<z.infer<typeof listCallbacksOutput>> {
  const [rows] = await ctx.db.run((tx) => [ownCallbacks(tx, null)]);
  return rows.map(callbackOf);
}
