import * as z from 'zod';
import { setRole as give } from '../../../db/calls/team-acts.ts';
import { queueChanged } from '../../consults/consult-rooms.ts';
import type { AdminContext } from '../../core/context.ts';
import { roleSchema } from '../../core/identity/me.ts';
import { expel } from '../../core/rooms/expel.ts';
import { teamActInput } from './team-act.ts';

export const setRoleInput = teamActInput.extend({ role: roleSchema });

/** `changed`: false when they had it already. */
export const setRoleOutput = z.object({ changed: z.boolean() });

/**
 * Gives a person a role, or takes theirs. What they have open is closed and opened anew by their apps, as who they are now. Throws NOT_FOUND,
 * WRONG_STATE (the last admin; a vet with a consult in hand), BAD_INPUT.
 */
export async function setRole(
  ctx: AdminContext,
  input: z.output<typeof setRoleInput>,
): Promise<z.infer<typeof setRoleOutput>> {
  const { userId } = input;
  const [[result], ...places] = await ctx.db.run((tx) => [
    give(tx, input),
    ...ctx.whereabouts.map(({ find }) => find(tx, userId)),
  ]);
  const changed = result?.changed ?? false;
  if (changed) {
    expel(ctx, { userId, device: null }, places);
    ctx.later('queue-changed', () => queueChanged(ctx.rooms));
  }
  return { changed };
}
