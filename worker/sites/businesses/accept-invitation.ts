import * as z from 'zod';
import { acceptInvitation as accept } from '../../../db/calls/sites/businesses.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { hashOfToken } from '../../core/link-token.ts';

export const acceptInvitationInput = z.object({ token: z.string().min(1).max(200) });

export const acceptInvitationOutput = z.object({ businessId: z.uuid(), name: z.string() });

/**
 * The caller becomes a member by the secret of a link that was sent to their address. Throws NOT_FOUND (for whatever reason it is good no more),
 * QUOTA_EXCEEDED.
 */
export async function acceptInvitation(
  ctx: UserContext,
  { token }: z.output<typeof acceptInvitationInput>,
): Promise<z.infer<typeof acceptInvitationOutput>> {
  const hash = await hashOfToken(token);
  const [[row]] = await ctx.db.run((tx) => [accept(tx, hash)]);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return { businessId: row.id, name: row.name };
}
