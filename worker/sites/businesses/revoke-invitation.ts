import * as z from 'zod';
import { revokeInvitation as revoke } from '../../../db/calls/sites/businesses.ts';
import type { UserContext } from '../../core/context.ts';
import { done, type doneSchema, ofBusiness } from './business.ts';

export const revokeInvitationInput = ofBusiness.extend({ invitationId: z.uuid() });

/** Takes an invitation back. Throws NOT_FOUND, FORBIDDEN. */
export async function revokeInvitation(
  ctx: UserContext,
  { businessId, invitationId }: z.output<typeof revokeInvitationInput>,
): Promise<z.infer<typeof doneSchema>> {
  await ctx.db.run((tx) => [revoke(tx, businessId, invitationId)]);
  return done;
}
