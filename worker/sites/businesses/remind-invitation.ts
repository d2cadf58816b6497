import * as z from 'zod';
import { remindInvitation as remind } from '../../../db/calls/sites/businesses.ts';
import type { UserContext } from '../../core/context.ts';
import { ringNotify } from '../../core/notify/ring.ts';
import { ofBusiness } from './business.ts';

export const remindInvitationInput = ofBusiness.extend({ invitationId: z.uuid() });

export const remindInvitationOutput = z.object({
  /** False: they were written to within the last ten minutes. */
  sent: z.boolean(),
});

/** Writes to somebody once more who was asked to work on a business. Throws NOT_FOUND (it is not open), FORBIDDEN. */
export async function remindInvitation(
  ctx: UserContext,
  { businessId, invitationId }: z.output<typeof remindInvitationInput>,
): Promise<z.infer<typeof remindInvitationOutput>> {
  const [[row]] = await ctx.db.run((tx) => [remind(tx, businessId, invitationId)]);
  const sent = row?.told ?? false;
  if (sent) ringNotify(ctx);
  return { sent };
}
