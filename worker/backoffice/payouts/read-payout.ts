import { eq } from 'drizzle-orm';
import { payouts } from '../../../db/schema/index.ts';
import type { AdminContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { type AdminPayout, adminPayoutOf, selectPayouts } from './admin-payout.ts';

/** The money of one statement as it is written here. Throws NOT_FOUND. */
export async function readPayout(ctx: AdminContext, id: string): Promise<AdminPayout> {
  const [[row]] = await ctx.db.run((tx) => [selectPayouts(tx).where(eq(payouts.statementId, id))]);
  if (row === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'statement' } });
  return adminPayoutOf(row);
}
