import { eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { payoutAccounts } from '../../../db/schema/index.ts';
import { requirePayments } from '../../core/billing/stripe.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { syncPayoutAccount } from '../../core/payouts/sync-account.ts';
import { nothing } from '../../core/verb-input.ts';
import { accountStateOf, accountStates } from './earning.ts';

export const refreshAccountInput = nothing;

export const refreshAccountOutput = z.object({ state: z.enum(accountStates) });

/**
 * Asks Stripe how the calling vet's account stands and writes it down: who comes back from its page need not wait for a webhook, and what the
 * address says is not believed. `ctx.db` is a vet's door: it throws FORBIDDEN for others. Throws NOT_FOUND (there is no account), PROVIDER_OFF, UNAVAILABLE.
 */
export async function refreshAccount(ctx: UserContext): Promise<z.infer<typeof refreshAccountOutput>> {
  requirePayments(ctx);
  const mine = eq(payoutAccounts.vetId, ctx.actor.id);
  const [[known]] = await ctx.db.run((tx) => [
    tx
      .select({ accountId: payoutAccounts.accountId, since: sql<string>`private.now()::text` })
      .from(payoutAccounts)
      .where(mine),
  ]);
  if (known === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'account' } });
  await syncPayoutAccount(ctx, { ...known, eventId: null });
  const [[account]] = await ctx.db.run((tx) => [tx.select().from(payoutAccounts).where(mine)]);
  return { state: accountStateOf(account) };
}
