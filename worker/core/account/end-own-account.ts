import * as z from 'zod';
import { endOwnAccount as end } from '../../../db/calls/account.ts';
import type { UserContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { expel } from '../rooms/expel.ts';
import { requireFreshProof } from './fresh-proof.ts';

/** `confirmed`: the caller typed that they mean it, in whatever words their page asks for. */
export const endOwnAccountInput = z.object({ confirmed: z.literal(true) });

/** `follow`: the id by which whoever has no account any more sees how far the rest is. */
export const endOwnAccountOutput = z.object({ follow: z.uuid() });

/**
 * Ends the caller's account: they are logged out everywhere at once, and what there is of them is erased by the job that follows. There is no way back. Throws
 * FORBIDDEN {reason: proof} (they have not just shown who they are), WRONG_STATE {obstacle: consult or payment}, NOT_FOUND.
 */
export async function endOwnAccount(
  ctx: UserContext,
  _: z.output<typeof endOwnAccountInput>,
): Promise<z.infer<typeof endOwnAccountOutput>> {
  requireFreshProof(ctx);
  const { id } = ctx.actor;
  const [[ended], ...places] = await ctx.db.run((tx) => [
    end(tx),
    ...ctx.whereabouts.map(({ find }) => find(tx, id)),
  ]);
  if (ended === undefined) throw new AppError('INTERNAL');
  expel(ctx, { userId: id, device: null }, places);
  ctx.later('erase-accounts', () => ctx.enqueue({ kind: 'erase-accounts' }));
  return { follow: ended.id };
}
