import type Stripe from 'stripe';
import * as z from 'zod';
import { applyPayoutAccount, type SaidAccount, type SaidTransfer } from '../../../db/calls/payouts.ts';
import { askStripe } from '../billing/stripe.ts';
import type { RequestContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { ringNotify } from '../notify/ring.ts';

/** What names the statement that a transfer pays, in the transfer's metadata. */
export const statementKey = 'statement';

/** The newest transfers of an account that are looked at: more than there are months in eight years. */
const newest = 100;

const statementId = z.uuid();

function saidOf(account: Stripe.Account): SaidAccount {
  return {
    detailsSubmitted: account.details_submitted,
    transfersActive: account.capabilities?.transfers === 'active',
    payoutsEnabled: account.payouts_enabled,
    requirementsDue: account.requirements?.currently_due?.length ?? 0,
    disabledReason: account.requirements?.disabled_reason ?? null,
  };
}

/** Whether a transfer pays a statement of ours, and which. */
function transferOf({ id, metadata, reversed }: Stripe.Transfer): SaidTransfer[] {
  const { data } = statementId.safeParse(metadata[statementKey]);
  return data === undefined ? [] : [{ id, statementId: data, reversed }];
}

/**
 * Writes down what Stripe says now of a vet's account and of the transfers to it. `since` is the database's clock before this call; with
 * `eventId` that event is settled in the same transaction. Returns whether the account is one of ours. Throws as askStripe.
 */
export async function syncPayoutAccount(
  ctx: RequestContext,
  input: { accountId: string; since: string; eventId: string | null },
): Promise<'synced' | 'unmatched'> {
  const { accountId, since: fetchedAt, eventId } = input;
  const said = await askStripe(ctx, async (stripe) => {
    const account = saidOf(await stripe.accounts.retrieve(accountId));
    const { data } = await stripe.transfers.list({ destination: accountId, limit: newest });
    return { account, transfers: data.flatMap(transferOf) };
  });
  const db = ctx.database.asService('sync-payout-account', ctx.request);
  const [[result]] = await db.run((tx) => [
    applyPayoutAccount(tx, { accountId, ...said, fetchedAt, eventId }),
  ]);
  if (result === undefined) throw new AppError('INTERNAL');
  if (result.unmatched) return 'unmatched';
  ringNotify(ctx);
  return 'synced';
}
