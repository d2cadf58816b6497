import { sql } from 'drizzle-orm';
import { beginPayout } from '../../../db/calls/payouts.ts';
import { requirePayments } from '../../core/billing/stripe.ts';
import type { AdminContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { type Payout, sendPayout } from '../../core/payouts/send-payout.ts';
import { syncPayoutAccount } from '../../core/payouts/sync-account.ts';
import type { AdminPayout } from './admin-payout.ts';
import { readPayout } from './read-payout.ts';

async function begin(ctx: AdminContext, id: string): Promise<{ payout: Payout; since: string }> {
  const [[payout], clock] = await ctx.db.run((tx) => [
    beginPayout(tx, id),
    tx.select({ since: sql<string>`private.now()::text` }).from(sql`(select 1) as clock`),
  ]);
  if (payout === undefined || clock[0] === undefined) throw new AppError('INTERNAL');
  return { payout, since: clock[0].since };
}

/**
 * Pays a statement: one transfer at Stripe, however often and by how many this is asked; of one that failed another try. An account of which we
 * do not know that money can go to it is looked at anew. Answers the payout as it is then, `failed` with its reason where it did not go. Throws
 * NOT_FOUND, WRONG_STATE (there is nothing to pay, or it was taken back), PROVIDER_OFF, UNAVAILABLE (it is being sent, and cron asks again).
 */
export async function payStatement(ctx: AdminContext, input: { id: string }): Promise<AdminPayout> {
  requirePayments(ctx);
  const { id } = input;
  let { payout, since } = await begin(ctx, id);
  if (payout.state === 'failed' && payout.accountId !== null) {
    await syncPayoutAccount(ctx, { accountId: payout.accountId, since, eventId: null });
    ({ payout } = await begin(ctx, id));
  }
  await sendPayout(ctx, { payout, db: ctx.db });
  return readPayout(ctx, id);
}
