import type * as z from 'zod';
import { revokeRecordShare } from '../../../db/calls/record-shares.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { shareOf, shareSchema } from './share.ts';

export const revokeShareInput = byId;

export const revokeShareOutput = shareSchema;

/** A link of the caller opens nothing any more; again changes nothing. Throws NOT_FOUND. */
export async function revokeShare(
  ctx: UserContext,
  { id }: z.output<typeof revokeShareInput>,
): Promise<z.infer<typeof revokeShareOutput>> {
  const [[row]] = await ctx.db.run((tx) => [revokeRecordShare(tx, id)]);
  if (row === undefined) throw new AppError('INTERNAL');
  return shareOf(row);
}
