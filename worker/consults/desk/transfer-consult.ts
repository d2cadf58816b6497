import * as z from 'zod';
import { transferConsult as transfer } from '../../../db/calls/consults.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { consultStatusSchema } from '../sessions/consult.ts';
import { speciesOf, tellRoom } from '../tell-room.ts';

export const transferConsultInput = z.object({ sessionId: z.uuid(), vetId: z.uuid() });

export const transferConsultOutput = z.object({ status: consultStatusSchema });

/**
 * The calling vet offers their consult to a colleague; when that one does not take it, others are asked, and it has its old place. Throws
 * NOT_FOUND, WRONG_STATE, CONFLICT (the colleague cannot take it now).
 */
export async function transferConsult(
  ctx: UserContext,
  input: z.output<typeof transferConsultInput>,
): Promise<z.infer<typeof transferConsultOutput>> {
  // Read before: afterwards it is not the caller's any more.
  const [[pet], [consult]] = await ctx.db.run((tx) => [
    speciesOf(tx, input.sessionId),
    transfer(tx, input.sessionId, input.vetId),
  ]);
  if (consult === undefined) throw new AppError('INTERNAL');
  tellRoom(ctx, consult, null, pet?.species);
  return { status: consult.status };
}
