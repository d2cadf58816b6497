import * as z from 'zod';
import { memberRoles } from '../../../contract/sites.ts';
import { inviteMember as invite } from '../../../db/calls/sites/businesses.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { newToken, tokenHash } from '../token-hash.ts';
import { ofBusiness } from './business.ts';

export const inviteMemberInput = ofBusiness.extend({
  email: z.string().trim().toLowerCase().pipe(z.email().max(320)),
  role: z.enum(memberRoles),
});

export const inviteMemberOutput = z.object({
  id: z.uuid(),
  expiresAt: z.iso.datetime(),
  /** The link to accept it by, told this once: whoever asks hands it on. Only the account with that address can use it. */
  url: z.url(),
});

/** Asks somebody to work on a business. Throws NOT_FOUND, FORBIDDEN, CONFLICT (they do), QUOTA_EXCEEDED, BAD_INPUT. */
export async function inviteMember(
  ctx: UserContext,
  { businessId, email, role }: z.output<typeof inviteMemberInput>,
): Promise<z.infer<typeof inviteMemberOutput>> {
  const token = newToken();
  const hash = await tokenHash(token);
  const [[row]] = await ctx.db.run((tx) => [invite(tx, { businessId, email, role, tokenHash: hash })]);
  if (row === undefined) throw new AppError('INTERNAL');
  return {
    id: row.id,
    expiresAt: row.expiresAt.toISOString(),
    url: `${ctx.settings.appUrl}/studio/join#${token}`,
  };
}
