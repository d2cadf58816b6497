import * as z from 'zod';
import { revokeLink as revoke } from '../../../db/calls/guests.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { putGuestsOut } from './put-guests-out.ts';

export const revokeLinkInput = byId;

/** How many guests had come in by it. */
export const revokeLinkOutput = z.object({ guests: z.number().int() });

/**
 * A link lets nobody in any more, and whoever came by it is out of the room when this answers. Again changes nothing, and tells the room again. Throws
 * NOT_FOUND; UNAVAILABLE when the room could not be told: nobody has rights any more, but may read on until their ticket runs out.
 */
export async function revokeLink(
  ctx: UserContext,
  { id }: z.output<typeof revokeLinkInput>,
): Promise<z.infer<typeof revokeLinkOutput>> {
  const [[revoked]] = await ctx.db.run((tx) => [revoke(tx, id)]);
  if (revoked === undefined) throw new AppError('INTERNAL');
  await putGuestsOut(ctx, revoked.consultId, revoked.guestIds);
  return { guests: revoked.guestIds.length };
}
