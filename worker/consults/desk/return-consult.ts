import * as z from 'zod';
import { returnReasons } from '../../../contract/dispatch.ts';
import { returnConsult as giveBack } from '../../../db/calls/consults.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { consultStatusSchema } from '../sessions/consult.ts';
import { speciesOf, tellRoom } from '../tell-room.ts';

export const returnConsultInput = z.object({ sessionId: z.uuid(), reason: z.enum(returnReasons) });

export const returnConsultOutput = z.object({ status: consultStatusSchema });

/** The calling vet gives their consult back to the queue, where it keeps its place; its room is told. Throws NOT_FOUND, WRONG_STATE. */
export async function returnConsult(
  ctx: UserContext,
  input: z.output<typeof returnConsultInput>,
): Promise<z.infer<typeof returnConsultOutput>> {
  // Read before: afterwards it is not the caller's any more.
  const [[pet], [consult]] = await ctx.db.run((tx) => [
    speciesOf(tx, input.sessionId),
    giveBack(tx, input.sessionId, input.reason),
  ]);
  if (consult === undefined) throw new AppError('INTERNAL');
  tellRoom(ctx, consult, null, pet?.species);
  return { status: consult.status };
}
