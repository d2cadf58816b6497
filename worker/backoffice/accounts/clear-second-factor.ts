import * as z from 'zod';
import { clearSecondFactor as forget } from '../../../db/calls/identity.ts';
import type { AdminContext } from '../../core/context.ts';
import { expel } from '../../core/rooms/expel.ts';

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
  const [[result], ...places] = await ctx.db.run((tx) => [
    forget(tx, userId),
    ...ctx.whereabouts.map(({ find }) => find(tx, userId)),
  ]);
  const cleared = result?.cleared ?? false;
  if (cleared) expel(ctx, { userId, device: null }, places);
  return { cleared };
}
