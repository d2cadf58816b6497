import * as z from 'zod';
import { callBack as call } from '../../../db/calls/call-backs.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { ringNotify } from '../../core/notify/ring.ts';
import { byId } from '../../core/verb-input.ts';

export const callBackInput = byId;

export const callBackOutput = z.object({ calledAt: z.iso.datetime() });

/**
 * The calling vet, who is on duty, lets somebody know that they can begin their consult now; one vet answers a request. Throws NOT_FOUND,
 * ALREADY_TAKEN, WRONG_STATE (it is over; subject duty: the vet is off duty).
 */
export async function callBack(
  ctx: UserContext,
  input: z.output<typeof callBackInput>,
): Promise<z.infer<typeof callBackOutput>> {
  const [[called]] = await ctx.db.run((tx) => [call(tx, input.id)]);
  if (called?.calledAt == null) throw new AppError('INTERNAL');
  ringNotify(ctx);
  return { calledAt: called.calledAt.toISOString() };
}
