import type Stripe from 'stripe';
import { knownTransfers } from '../../../../db/calls/reconcile.ts';
import type { RequestContext } from '../../context.ts';
import { statementKey } from '../../payouts/sync-account.ts';
import { askStripe, isMissing } from '../stripe.ts';
import { keptPayouts } from './kept-money.ts';
import type { MoneyTotals } from './money-totals.ts';
import { createdIn, perPage, type Span } from './stripe-money.ts';

/** What Stripe says of a transfer that pays a statement. Minor units. */
interface SaidTransfer {
  readonly currency: string;
  readonly amount: number;
  readonly reversed: number;
}

const saidOf = ({ currency, amount, amount_reversed }: Stripe.Transfer): SaidTransfer => ({
  currency: currency.toUpperCase(),
  amount,
  reversed: amount_reversed,
});

const line = ({ amount, reversed }: { amount: number; reversed: number }) =>
  `transferred ${amount} ${reversed}`;

/** The transfers of statements that were made in a span; the account's others are none of ours. */
async function transfersIn(stripe: Stripe, span: Span): Promise<Map<string, SaidTransfer>> {
  const transfers = new Map<string, SaidTransfer>();
  for await (const transfer of stripe.transfers.list({ created: createdIn(span, 0, 0), limit: perPage }))
    if (transfer.metadata[statementKey] !== undefined) transfers.set(transfer.id, saidOf(transfer));
  return transfers;
}

/** One that Stripe made in another month than we heard of it; undefined when it has none of that name. */
async function transferAt(stripe: Stripe, id: string): Promise<SaidTransfer | undefined> {
  try {
    return saidOf(await stripe.transfers.retrieve(id));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * Compares statements with their lines, and what was paid of them with Stripe's transfers, for what began in a span. `compare` is told what each
 * side says of a transfer. Throws as askStripe.
 */
export async function reconcilePayouts(
  ctx: RequestContext,
  span: Span,
  {
    totals,
    compare,
  }: {
    totals: MoneyTotals;
    compare: (id: string, here: string | null, stripe: string | null) => void;
  },
): Promise<void> {
  const transfers = await askStripe(ctx, (stripe) => transfersIn(stripe, span));
  const kept = keptPayouts(ctx, span);
  for await (const { currency, amount, noted } of kept.statements)
    totals.add('statements', currency, { ledger: noted, stored: amount });
  for await (const { transferId, currency, amount, reversed } of kept.payouts) {
    const said =
      transfers.get(transferId) ?? (await askStripe(ctx, (stripe) => transferAt(stripe, transferId)));
    transfers.delete(transferId);
    compare(transferId, line({ amount, reversed }), said === undefined ? null : line(said));
    totals.add('payouts', currency, { stored: amount, stripe: said?.amount ?? 0 });
    totals.add('payouts taken back', currency, { stored: reversed, stripe: said?.reversed ?? 0 });
  }
  if (transfers.size === 0) return;
  const db = ctx.database.asService('reconcile', ctx.request);
  const [known] = await db.run((tx) => [knownTransfers(tx, [...transfers.keys()])]);
  const here = new Set(known.map(({ id }) => id));
  for (const [id, said] of transfers) {
    if (here.has(id)) continue;
    compare(id, null, line(said));
    totals.add('payouts', said.currency, { stored: 0, stripe: said.amount });
  }
}
