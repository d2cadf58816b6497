import Stripe from 'stripe';
import type { PayoutFailure, PayoutState } from '../../../contract/payouts.ts';
import { type beginPayout, type PayoutOutcome, settlePayout } from '../../../db/calls/payouts.ts';
import type { Door } from '../../../db/client.ts';
import { askStripe } from '../billing/stripe.ts';
import type { RequestContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { ringNotify } from '../notify/ring.ts';
import { statementKey } from './sync-account.ts';

/** A payout as the database gives it to whoever sends it. */
export type Payout = Awaited<ReturnType<typeof beginPayout>>[number];

/**
 * The transfer of a statement: the one that Stripe has already, found by the statement's group however long ago it was made, or a new one. Two
 * that ask at once use one key. https://docs.stripe.com/api/transfers/create
 */
async function transferOf(stripe: Stripe, payout: Payout & { accountId: string }): Promise<string> {
  const { statementId, amount, currency, attempt, accountId: destination } = payout;
  const transfer_group = `statement:${statementId}`;
  const { data } = await stripe.transfers.list({ transfer_group, limit: 1 });
  const [known] = data;
  if (known !== undefined) return known.id;
  const { id } = await stripe.transfers.create(
    {
      amount,
      currency: currency.toLowerCase(),
      destination,
      transfer_group,
      metadata: { [statementKey]: statementId },
    },
    { idempotencyKey: `payout:${statementId}:${attempt}` },
  );
  return id;
}

/** Why Stripe refused a transfer for good; null when nobody knows whether it did. */
function failureOf(error: unknown): PayoutFailure | null {
  if (error instanceof Stripe.errors.StripePermissionError) return 'account-not-ready';
  if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) return null;
  if (error.code === 'balance_insufficient') return 'balance';
  const isOfAccount =
    error.code === 'insufficient_capabilities_for_transfer' ||
    error.code === 'account_invalid' ||
    error.param === 'destination';
  return isOfAccount ? 'account-not-ready' : 'refused';
}

/** Whether somebody else asks under the same key at this moment: they will say how it ended. */
const isUnderWay = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeIdempotencyError && error.statusCode === 409;

async function ask(
  ctx: RequestContext,
  payout: Payout & { accountId: string },
): Promise<PayoutOutcome | null> {
  try {
    return { transferId: await askStripe(ctx, (stripe) => transferOf(stripe, payout)) };
  } catch (error) {
    if (isUnderWay(error)) return null;
    const failure = failureOf(error);
    if (failure === null) throw error;
    ctx.log.warn('payout-refused', { provider: 'payments', reason: failure });
    return { failure };
  }
}

/**
 * Asks Stripe for the transfer of a payout that is being sent, and notes how that ended; of one that is not nothing is asked. `db` acts for whoever
 * pays. Returns where it stands then. Throws as askStripe: it goes on being sent, and cron asks again.
 */
export async function sendPayout(
  ctx: RequestContext,
  { payout, db }: { payout: Payout; db: Door },
): Promise<PayoutState> {
  const { accountId } = payout;
  if (payout.state !== 'sending' || accountId === null) return payout.state;
  const outcome = await ask(ctx, { ...payout, accountId });
  if (outcome === null) return payout.state;
  const [[settled]] = await db.run((tx) => [settlePayout(tx, payout, outcome)]);
  if (settled === undefined) throw new AppError('INTERNAL');
  ringNotify(ctx);
  return settled.state;
}
