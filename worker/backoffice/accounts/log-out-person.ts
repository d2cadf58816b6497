import { logOutPerson as act } from '../../../db/calls/team-acts.ts';
import type { AdminContext } from '../../core/context.ts';
import { expel } from '../../core/rooms/expel.ts';
import type { TeamActInput, TeamActOutput } from './team-act.ts';

/**
 * Logs a person out of all their devices; they can sign in again. Throws NOT_FOUND, BAD_INPUT.
 */
export async function logOutPerson(ctx: AdminContext, input: TeamActInput): Promise<TeamActOutput> {
  const [, ...places] = await ctx.db.run((tx) => [
    act(tx, input),
    ...ctx.whereabouts.map(({ find }) => find(tx, input.userId)),
  ]);
  expel(ctx, { userId: input.userId, device: null }, places);
  return { userId: input.userId };
}
