import * as z from 'zod';
import { endAccount as end } from '../../../db/calls/account.ts';
import type { AdminContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { expel } from '../../core/rooms/expel.ts';
import { type TeamActInput, teamActInput } from './team-act.ts';

/** `reason`: why it is ended on their behalf; kept with the request. */
export const endAccountInput = teamActInput;

export const endAccountOutput = z.object({ follow: z.uuid() });

/**
 * Ends somebody's account on their behalf, as they would themselves. Throws NOT_FOUND, WRONG_STATE {obstacle: consult or payment}.
 */
export async function endAccount(
  ctx: AdminContext,
  { userId, reason }: TeamActInput,
): Promise<z.infer<typeof endAccountOutput>> {
  const [[ended], ...places] = await ctx.db.run((tx) => [
    end(tx, userId, reason),
    ...ctx.whereabouts.map(({ find }) => find(tx, userId)),
  ]);
  if (ended === undefined) throw new AppError('INTERNAL');
  expel(ctx, { userId, device: null }, places);
  ctx.later('erase-accounts', () => ctx.enqueue({ kind: 'erase-accounts' }));
  return { follow: ended.id };
}
