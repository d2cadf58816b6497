import * as z from 'zod';
import { longestOfRecord, mostOpenings, shareDays, usualOpenings } from '../../../contract/record.ts';
import { shareRecord as share } from '../../../db/calls/record-shares.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { hashOfToken, newLinkToken } from '../../core/link-token.ts';
import { byId } from '../../core/verb-input.ts';
import { shareOf, shareSchema } from './share.ts';

export const shareRecordInput = byId.extend({
  label: z.string().trim().max(longestOfRecord.shareLabel).default(''),
  days: z.literal(shareDays).default(7),
  /** How often it may be opened. */
  openings: z.number().int().min(1).max(mostOpenings).default(usualOpenings),
});

export const shareRecordOutput = shareSchema.extend({
  /** What opens the record, at `/r/<token>`; it is told this once and kept nowhere. */
  token: z.string(),
});

/** Makes a link by which a clinic reads the record of an animal of the caller. Throws NOT_FOUND, WRONG_STATE (too many are open). */
export async function shareRecord(
  ctx: UserContext,
  { id: petId, label, days, openings }: z.output<typeof shareRecordInput>,
): Promise<z.infer<typeof shareRecordOutput>> {
  const token = newLinkToken(24);
  const tokenHash = await hashOfToken(token);
  const [[row]] = await ctx.db.run((tx) => [share(tx, { petId, tokenHash, label, days, openings })]);
  if (row === undefined) throw new AppError('INTERNAL');
  return { ...shareOf(row), token };
}
