import * as z from 'zod';
import { longestTeamReason } from '../../contract/people.ts';
import { readKeptIdentity as read } from '../../db/calls/account.ts';
import type { AdminContext } from '../core/context.ts';

/** `reason`: for which court, authority or claim. */
export const readKeptIdentityInput = z.object({
  userId: z.uuid(),
  reason: z.string().trim().min(1).max(longestTeamReason),
});

export const readKeptIdentityOutput = z.object({
  displayName: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  country: z.string().nullable(),
  licenceNumber: z.string().nullable(),
  licenceCountry: z.string().nullable(),
  laws: z.array(z.string()),
  keepUntil: z.string(),
});

/** Who somebody was whose account is gone, as the law has it kept; that it was asked, and why, is noted. Throws NOT_FOUND. */
export async function readKeptIdentity(
  ctx: AdminContext,
  { userId, reason }: z.output<typeof readKeptIdentityInput>,
): Promise<z.infer<typeof readKeptIdentityOutput>> {
  const [[row]] = await ctx.db.run((tx) => [read(tx, userId, reason)]);
  return readKeptIdentityOutput.parse(row?.kept);
}
