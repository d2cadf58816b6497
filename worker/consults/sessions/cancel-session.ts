import type * as z from 'zod';
import { cancelConsult } from '../../../db/calls/consults.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { tellRoom } from '../tell-room.ts';
import { closedSchema } from './consult.ts';

export const cancelSessionInput = byId;

export const cancelSessionOutput = closedSchema;

/** The owner stops waiting; the unit, or what was paid for it, comes back; again changes nothing. Throws NOT_FOUND, WRONG_STATE. */
export async function cancelSession(
  ctx: UserContext,
  input: z.output<typeof cancelSessionInput>,
): Promise<z.infer<typeof cancelSessionOutput>> {
  const [[consult]] = await ctx.db.run((tx) => [cancelConsult(tx, input.id)]);
  if (consult === undefined) throw new AppError('INTERNAL');
  tellRoom(ctx, consult, null);
  ctx.later('settle-payments', () => ctx.enqueue({ kind: 'settle', sessionId: consult.id }));
  return { status: consult.status, ratingUrl: null };
}
