import * as z from 'zod';
import { removeGuest as remove } from '../../../db/calls/guests.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { putGuestsOut } from './put-guests-out.ts';

export const removeGuestInput = byId;

export const removeGuestOutput = z.object({ consultId: z.uuid() });

/**
 * A side puts a guest out, who has left the room when this answers; their link lets nobody in any more. Again changes nothing, and tells the
 * room again. Throws NOT_FOUND; UNAVAILABLE as `revokeLink`.
 */
export async function removeGuest(
  ctx: UserContext,
  { id }: z.output<typeof removeGuestInput>,
): Promise<z.infer<typeof removeGuestOutput>> {
  const [[removed]] = await ctx.db.run((tx) => [remove(tx, id)]);
  if (removed === undefined) throw new AppError('INTERNAL');
  await putGuestsOut(ctx, removed.consultId, [id]);
  return removed;
}
