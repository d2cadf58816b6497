import {
  keptInvoices,
  keptPayments,
  keptSubscriptions,
  knownCustomers,
  moneyTotals,
} from '../../../db/calls/reconcile.ts';
import type { RequestContext } from '../context.ts';
import { askStripe } from './stripe.ts';
import { fetchStripeMoney } from './stripe-money.ts';

/** One total, three times; null where that side has no such figure. Minor units of `currency`, units or pieces where it is null. */
export interface Total {
  readonly measure: string;
  readonly currency: string | null;
  /** As it was noted when it happened. */
  readonly ledger: number | null;
  /** As our tables have it now. */
  readonly stored: number | null;
  readonly stripe: number | null;
  readonly agrees: boolean;
}

/** A thing of which we say something else than Stripe. */
export interface Difference {
  readonly id: string;
  readonly here: string | null;
  readonly stripe: string | null;
}

export interface Reconciliation {
  readonly totals: readonly Total[];
  readonly differences: readonly Difference[];
  readonly agrees: boolean;
}

type Money = Awaited<ReturnType<typeof fetchStripeMoney>>;

/** Stripe's side of the totals, by measure and currency. */
function stripeTotals(money: Money): Map<string, number> {
  const totals = new Map<string, number>();
  const add = (measure: string, currency: string | null, amount: number) => {
    const key = `${measure} ${currency}`;
    totals.set(key, (totals.get(key) ?? 0) + amount);
  };
  for (const { status, currency, amountPaid } of money.invoices)
    if (status === 'paid') add('invoices', currency, amountPaid);
  for (const { purpose, status, currency, amount, captured, refunded } of money.payments) {
    add(purpose === 'overage' ? 'consults' : 'invoice payments', currency, captured);
    add('refunds', currency, refunded);
    if (status === 'authorised') add('held', currency, amount);
  }
  return totals;
}

/** Measures of which Stripe knows nothing. */
const isOurOwn = (measure: string) => measure.startsWith('units');

function differencesOf(here: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>): Difference[] {
  return [...new Set([...here.keys(), ...there.keys()])]
    .map((id) => ({ id, here: here.get(id) ?? null, stripe: there.get(id) ?? null }))
    .filter((one) => one.here !== one.stripe);
}

/**
 * Compares what was noted, what our tables say and what Stripe says about money, units and subscriptions, in total and one by one.
 * Changes nothing; what changes at Stripe meanwhile shows as a difference that is gone the next time. Throws as askStripe.
 */
export async function reconcile(ctx: RequestContext): Promise<Reconciliation> {
  const [rows, payments, invoices, subscriptions, customers] = await ctx.database
    .asService('reconcile', ctx.request)
    .run((tx) => [
      moneyTotals(tx),
      keptPayments(tx),
      keptInvoices(tx),
      keptSubscriptions(tx),
      knownCustomers(tx),
    ]);
  const line = (...words: (string | number | null)[]) => words.join(' ');
  const here = new Map<string, string>();
  for (const { id, status, captured, refunded } of payments)
    if (id !== null) here.set(id, line(status, captured, refunded));
  for (const { id, status, amountPaid } of invoices) here.set(id, line(status, amountPaid));
  for (const { id, status } of subscriptions) if (id !== null) here.set(id, status);

  const known = new Set(customers.map(({ id }) => id));
  const money = await askStripe(ctx, (stripe) =>
    fetchStripeMoney(stripe, (customer, id) => here.has(id) || (customer !== null && known.has(customer))),
  );
  const there = new Map<string, string>();
  for (const { intentId, status, captured, refunded } of money.payments)
    there.set(intentId, line(status, captured, refunded));
  for (const { id, status, amountPaid } of money.invoices) there.set(id, line(status, amountPaid));
  for (const { id, status } of money.subscriptions) there.set(id, status);

  const atStripe = stripeTotals(money);
  const totals: Total[] = rows.map(({ measure, currency, ...row }) => {
    const key = `${measure} ${currency}`;
    const ledger = row.ledger === null ? null : Number(row.ledger);
    const stored = Number(row.stored);
    const stripe = isOurOwn(measure) ? null : (atStripe.get(key) ?? 0);
    atStripe.delete(key);
    return { measure, currency, ledger, stored, stripe, agrees: agree([ledger, stored, stripe]) };
  });
  // Money at Stripe of a kind that we have none of.
  for (const [key, stripe] of atStripe) {
    const cut = key.lastIndexOf(' ');
    const [measure, currency] = [key.slice(0, cut), key.slice(cut + 1)];
    totals.push({ measure, currency, ledger: null, stored: 0, stripe, agrees: stripe === 0 });
  }
  const differences = differencesOf(here, there);
  return {
    totals,
    differences,
    agrees: differences.length === 0 && totals.every((total) => total.agrees),
  };
}

const agree = (figures: readonly (number | null)[]): boolean =>
  new Set(figures.filter((figure) => figure !== null)).size <= 1;
