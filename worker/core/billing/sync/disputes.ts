import type Stripe from 'stripe';

const perPage = 100;

/** Ends, and beginnings, with which the money is ours: the bank gave it back, or has only asked so far. */
const harmless: ReadonlySet<string> = new Set([
  'won',
  'warning_needs_response',
  'warning_under_review',
  'warning_closed',
]);

/**
 * Whether a bank has the money of a disputed charge. The dispute's own status says so: `charge.disputed` stays true for ever, also for
 * one that was won. A prevented one may have cost money or not, which its balance transactions tell. https://docs.stripe.com/api/disputes/object
 */
const hasTheMoney = ({ status, balance_transactions }: Stripe.Dispute): boolean =>
  status === 'prevented'
    ? balance_transactions.reduce((sum, { amount }) => sum + amount, 0) < 0
    : !harmless.has(status);

const idOf = (charge: string | Stripe.Charge) => (typeof charge === 'string' ? charge : charge.id);

/** Of these disputes the charges whose money a bank has. */
export const chargedBack = (disputes: readonly Stripe.Dispute[]): ReadonlySet<string> =>
  new Set(disputes.filter(hasTheMoney).map(({ charge }) => idOf(charge)));

/** Asks for the disputes about these payments; of most there is none, and nothing is asked. */
export async function fetchDisputes(
  stripe: Stripe,
  intents: readonly Stripe.PaymentIntent[],
): Promise<Stripe.Dispute[]> {
  const charges = intents.flatMap(({ latest_charge: charge }) =>
    charge !== null && typeof charge === 'object' && charge.disputed ? [charge.id] : [],
  );
  const pages = await Promise.all(charges.map((charge) => stripe.disputes.list({ charge, limit: perPage })));
  return pages.flatMap(({ data }) => data);
}
