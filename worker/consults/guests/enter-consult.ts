import * as z from 'zod';
import { guestConsentVersion, longestGuestName } from '../../../contract/guests.ts';
import { enterConsult as enter } from '../../../db/calls/guests.ts';
import type { VisitorContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { hashOfToken } from '../../core/link-token.ts';
import { guestSession, guestSessionSchema, linkInput } from './guest-session.ts';

export const enterConsultInput = linkInput.extend({
  /** What the others see: one line of text. */
  name: z
    .string()
    .transform((text) => text.replaceAll(/[\p{C}\s]+/gu, ' ').trim())
    .pipe(z.string().min(1).max(longestGuestName)),
  consent: z.object({ version: z.string().max(20), accepted: z.literal(true) }),
});

export const enterConsultOutput = guestSessionSchema;

/**
 * Somebody enters a consult by a link, under a name, having agreed to what guests agree to. Pressing again with the same browser changes nothing.
 * Throws CONSENT_REQUIRED (the text has changed), NOT_FOUND, whatever is wrong with the link.
 */
export async function enterConsult(
  ctx: VisitorContext,
  { link, device, name, consent }: z.output<typeof enterConsultInput>,
): Promise<z.infer<typeof enterConsultOutput>> {
  if (consent.version !== guestConsentVersion)
    throw new AppError('CONSENT_REQUIRED', { params: { version: guestConsentVersion } });
  const tokenHash = await hashOfToken(link);
  const [[guest]] = await ctx.db.run((tx) => [
    enter(tx, { tokenHash, device, name, consentVersion: consent.version }),
  ]);
  if (guest === undefined) throw new AppError('INTERNAL');
  return guestSession(ctx, guest.id, guest.consultId);
}
