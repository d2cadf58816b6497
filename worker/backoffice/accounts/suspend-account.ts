import { suspendAccount as act } from '../../../db/calls/team-acts.ts';
import { queueChanged } from '../../consults/consult-rooms.ts';
import type { AdminContext } from '../../core/context.ts';
import { expel } from '../../core/rooms/expel.ts';
import type { TeamActInput, TeamActOutput } from './team-act.ts';

/**
 * Lets a person do nothing here any more, and logs them out; a vet goes off duty. Throws NOT_FOUND, WRONG_STATE (suspended already, the last
 * admin, or a consult waits or runs), BAD_INPUT.
 */
export async function suspendAccount(ctx: AdminContext, input: TeamActInput): Promise<TeamActOutput> {
  const [, ...places] = await ctx.db.run((tx) => [
    act(tx, input),
    ...ctx.whereabouts.map(({ find }) => find(tx, input.userId)),
  ]);
  expel(ctx, { userId: input.userId, device: null }, places);
  ctx.later('queue-changed', () => queueChanged(ctx.rooms));
  return { userId: input.userId };
}
