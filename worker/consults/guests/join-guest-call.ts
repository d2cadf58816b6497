import { eq } from 'drizzle-orm';
import type * as z from 'zod';
import { guestCall } from '../../../db/calls/calls.ts';
import { consultGuests } from '../../../db/schema/index.ts';
import type { GuestContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { wayInto, wayIntoSchema } from '../calls/way-into.ts';
import { requireMode } from '../sessions/require-mode.ts';

export const joinGuestCallOutput = wayIntoSchema;

/**
 * Lets a guest into the call that runs in their consult; they begin none. Throws SESSION_REVOKED (put out), WRONG_STATE (subject: consult, it
 * is over; call, none runs), PROVIDER_OFF, UNAVAILABLE as `joinCall`.
 */
export async function joinGuestCall(ctx: GuestContext): Promise<z.infer<typeof joinGuestCallOutput>> {
  requireMode(ctx, 'video');
  const { id: userId } = ctx.actor;
  const [[call], [me]] = await ctx.db.run((tx) => [
    guestCall(tx),
    tx.select({ name: consultGuests.name }).from(consultGuests).where(eq(consultGuests.id, userId)),
  ]);
  if (call === undefined || me === undefined) throw new AppError('NOT_FOUND');
  return wayInto(ctx, call, { userId, name: me.name });
}
