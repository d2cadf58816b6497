import * as z from 'zod';
import { endConsult } from '../../../db/calls/consults.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { tellRoom, vetNameOf } from '../tell-room.ts';
import { closedSchema } from './consult.ts';

export const endSessionInput = z.object({ sessionId: z.uuid() });

export const endSessionOutput = closedSchema;

/**
 * Ends a consult for its owner or its vet and charges its unit once; ending it again changes nothing. What was paid for it beside the
 * plan is taken. The owner is told where to rate it. Throws NOT_FOUND, WRONG_STATE (it never began).
 */
export async function endSession(
  ctx: UserContext,
  input: z.output<typeof endSessionInput>,
): Promise<z.infer<typeof endSessionOutput>> {
  const [[consult], [vet]] = await ctx.db.run((tx) => [
    endConsult(tx, input.sessionId),
    vetNameOf(tx, input.sessionId),
  ]);
  if (consult === undefined) throw new AppError('INTERNAL');
  tellRoom(ctx, consult, vet?.vetName ?? null);
  ctx.later('settle-payments', () => ctx.enqueue({ kind: 'settle', sessionId: consult.id }));
  const rates = consult.ownerId === ctx.actor.id;
  return { status: consult.status, ratingUrl: rates ? `/consult/${consult.id}` : null };
}
