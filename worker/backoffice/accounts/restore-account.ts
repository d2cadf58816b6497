import { restoreAccount as act } from '../../../db/calls/team-acts.ts';
import type { AdminContext } from '../../core/context.ts';
import type { TeamActInput, TeamActOutput } from './team-act.ts';

/**
 * Lets a suspended person come back. Throws NOT_FOUND, WRONG_STATE (not suspended), BAD_INPUT.
 */
export async function restoreAccount(ctx: AdminContext, input: TeamActInput): Promise<TeamActOutput> {
  await ctx.db.run((tx) => [act(tx, input)]);
  return { userId: input.userId };
}
