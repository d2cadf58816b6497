import * as z from 'zod';
import { declineOffer as decline } from '../../../db/calls/desk.ts';
import type { UserContext } from '../../core/context.ts';
import { queueChanged } from '../consult-rooms.ts';

export const declineOfferInput = z.object({ offerId: z.uuid() });

/** `declined`: whether the offer was still open. */
export const declineOfferOutput = z.object({ declined: z.boolean() });

/** The calling vet does not take what they are offered; the next vet is asked. Too late, or again, changes nothing. Throws NOT_FOUND. */
export async function declineOffer(
  ctx: UserContext,
  input: z.output<typeof declineOfferInput>,
): Promise<z.infer<typeof declineOfferOutput>> {
  const [[row]] = await ctx.db.run((tx) => [decline(tx, input.offerId)]);
  ctx.later('queue-changed', () => queueChanged(ctx.rooms));
  return { declined: row?.wasOpen ?? false };
}
