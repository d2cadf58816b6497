import * as z from 'zod';
import { readKeptIdentity as read } from '../../../db/calls/account.ts';
import type { AdminContext } from '../../core/context.ts';
import { type TeamActInput, teamActInput } from './team-act.ts';

/** `reason`: for which court, authority or claim. */
export const readKeptIdentityInput = teamActInput;

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
  { userId, reason }: TeamActInput,
): Promise<z.infer<typeof readKeptIdentityOutput>> {
  const [[row]] = await ctx.db.run((tx) => [read(tx, userId, reason)]);
  return readKeptIdentityOutput.parse(row?.kept);
}
