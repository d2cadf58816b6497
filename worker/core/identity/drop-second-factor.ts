import { dropSecondFactor as drop } from '../../../db/calls/identity.ts';
import type { UserContext } from '../context.ts';

/**
 * The caller, who has shown their second factor in this session, gives up their last one: they are not asked for one from now on. It is taken out
 * at the auth provider afterwards. Throws SECOND_FACTOR_REQUIRED (not shown), FORBIDDEN (their role needs one), NOT_FOUND (no profile).
 */
export async function dropSecondFactor(ctx: UserContext): Promise<void> {
  await ctx.db.run((tx) => [drop(tx)]);
}
