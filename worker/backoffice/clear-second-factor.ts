import * as z from 'zod';
import { clearSecondFactor as forget } from '../../db/calls/identity.ts';
import type { AdminContext } from '../core/context.ts';
import { openConsultsOf } from '../core/identity/open-consults.ts';

export const clearSecondFactorInput = z.object({ userId: z.uuid() });

/** `cleared`: false when the person was not known to have one. */
export const clearSecondFactorOutput = z.object({ cleared: z.boolean() });

/**
 * Forgets that a person has a second factor, after it was taken out at the auth provider, and logs them out everywhere. Where their role
 * needs one they are asked to set one up at the next sign-in. Throws NOT_FOUND.
 */
export async function clearSecondFactor(
  ctx: AdminContext,
  { userId }: z.output<typeof clearSecondFactorInput>,
): Promise<z.infer<typeof clearSecondFactorOutput>> {
  const [open, [result]] = await ctx.db.run((tx) => [openConsultsOf(tx, userId), forget(tx, userId)]);
  const cleared = result?.cleared ?? false;
  const rooms = open.map((consult) => consult.id);
  if (cleared) ctx.later('expel', () => ctx.rooms.expelled(rooms, userId, null));
  return { cleared };
}
