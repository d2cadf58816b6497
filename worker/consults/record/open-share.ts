import { openSharedRecord } from '../../../db/calls/record-shares.ts';
import type { VisitorContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { hashOfToken } from '../../core/link-token.ts';

/** Opens a shared record, which counts and is shown to its owner; answers the moment, by which it is read for a while. Throws NOT_FOUND. */
export async function openShare(ctx: VisitorContext, token: string): Promise<string> {
  const tokenHash = await hashOfToken(token);
  const [[row]] = await ctx.db.run((tx) => [openSharedRecord(tx, tokenHash)]);
  if (row === undefined) throw new AppError('INTERNAL');
  return row.openedAt;
}
