import * as z from 'zod';
import { memberRoles } from '../../../contract/sites.ts';
import { lookAtInvitation as look } from '../../../db/calls/sites/businesses.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { hashOfToken } from '../../core/link-token.ts';
import { acceptInvitationInput } from './accept-invitation.ts';

export const lookAtInvitationInput = acceptInvitationInput;

export const lookAtInvitationOutput = z.object({
  /** `other`: it was sent to another address; `joined`: the caller works there; the last three are good no more. */
  state: z.enum(['open', 'other', 'joined', 'used', 'revoked', 'expired']),
  /** Of the business. */
  name: z.string(),
  role: z.enum(memberRoles),
  /** Whom it was sent to, so that its owner knows it and nobody else does: `r…@example.com`. */
  email: z.string(),
  /** Where the caller works. */
  businessId: z.uuid().nullable(),
});

/** What an invitation is about, for who has the secret of its link. Changes nothing. Throws NOT_FOUND (there is none). */
export async function lookAtInvitation(
  ctx: UserContext,
  { token }: z.output<typeof lookAtInvitationInput>,
): Promise<z.infer<typeof lookAtInvitationOutput>> {
  const hash = await hashOfToken(token);
  const [[row]] = await ctx.db.run((tx) => [look(tx, hash)]);
  const found = lookAtInvitationOutput.nullable().parse(row?.invitation ?? null);
  if (found === null) throw new AppError('NOT_FOUND', { params: { subject: 'invitation' } });
  return found;
}
