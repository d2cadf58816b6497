import * as z from 'zod';
import { memberRoles } from '../../../contract/sites.ts';
import { setMember as set } from '../../../db/calls/sites/businesses.ts';
import type { UserContext } from '../../core/context.ts';
import { done, type doneSchema, ofBusiness } from './business.ts';

export const setMemberInput = ofBusiness.extend({
  userId: z.uuid(),
  /** Null: they leave. */
  role: z.enum(memberRoles).nullable(),
});

/** Gives a member another role, or lets them go; a member may go by themselves. Throws NOT_FOUND, FORBIDDEN, WRONG_STATE (whoever pays stays OWNER). */
export async function setMember(
  ctx: UserContext,
  { businessId, userId, role }: z.output<typeof setMemberInput>,
): Promise<z.infer<typeof doneSchema>> {
  await ctx.db.run((tx) => [set(tx, businessId, userId, role)]);
  return done;
}
