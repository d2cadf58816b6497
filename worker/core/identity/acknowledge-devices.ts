import { acknowledgeDevices as acknowledge } from '../../../db/calls/identity.ts';
import type { UserContext } from '../context.ts';

/** The caller has seen their devices: none but the one that calls is new any more. */
export async function acknowledgeDevices(ctx: UserContext): Promise<void> {
  await ctx.db.run((tx) => [acknowledge(tx)]);
}
