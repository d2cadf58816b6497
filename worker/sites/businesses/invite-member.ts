import * as z from 'zod';
import { memberRoles } from '../../../contract/sites.ts';
import { inviteMember as invite } from '../../../db/calls/sites/businesses.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { hashOfToken } from '../../core/link-token.ts';
import { ringNotify } from '../../core/notify/ring.ts';
import { ofBusiness } from './business.ts';
import { invitationPath, invitationToken } from './invitation-token.ts';

export const inviteMemberInput = ofBusiness.extend({
  email: z.string().trim().toLowerCase().pipe(z.email().max(320)).meta({ example: 'nobody@example.test' }),
  role: z.enum(memberRoles),
});

export const inviteMemberOutput = z.object({
  id: z.uuid(),
  expiresAt: z.iso.datetime(),
  /** The link that they are sent, for whoever asks to hand on, too. Only the account with that address can use it. */
  url: z.url(),
});

/** Asks somebody to work on a business, and writes to them. Throws NOT_FOUND, FORBIDDEN, CONFLICT (they do), QUOTA_EXCEEDED, BAD_INPUT. */
export async function inviteMember(
  ctx: UserContext,
  { businessId, email, role }: z.output<typeof inviteMemberInput>,
): Promise<z.infer<typeof inviteMemberOutput>> {
  const id = crypto.randomUUID();
  const token = await invitationToken(ctx.settings.roomTicketSecret, id);
  const hash = await hashOfToken(token);
  const [[row]] = await ctx.db.run((tx) => [invite(tx, { id, businessId, email, role, tokenHash: hash })]);
  if (row === undefined) throw new AppError('INTERNAL');
  ringNotify(ctx);
  return {
    id: row.id,
    expiresAt: row.expiresAt.toISOString(),
    url: `${ctx.settings.appUrl}${invitationPath(token)}`,
  };
}
