import * as z from 'zod';
import { withdrawCallback as withdraw } from '../../../db/calls/call-backs.ts';
import type { UserContext } from '../../core/context.ts';
import { byId } from '../../core/verb-input.ts';

export const withdrawCallbackInput = byId;

export const withdrawCallbackOutput = z.object({ withdrawn: z.boolean() });

/** The caller takes a request to be called back; again changes nothing. Throws NOT_FOUND. */
export async function withdrawCallback(
  ctx: UserContext,
  input: z.output<typeof withdrawCallbackInput>,
): Promise<z.infer<typeof withdrawCallbackOutput>> {
  const [[done]] = await ctx.db.run((tx) => [withdraw(tx, input.id)]);
  return { withdrawn: done?.withdrawn ?? false };
}
