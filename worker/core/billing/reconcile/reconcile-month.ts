import { knownCustomers, knownIds } from '../../../../db/calls/reconcile.ts';
import type { RequestContext } from '../../context.ts';
import { askStripe } from '../stripe.ts';
import { keptMoney } from './kept-money.ts';
import { MoneyTotals, type Total } from './money-totals.ts';
import type { Month } from './month.ts';
import { reconcilePayouts } from './reconcile-payouts.ts';
import {
  fetchStripeMoney,
  paysInvoice,
  type Span,
  type StripeInvoice,
  type StripeMoney,
  type StripePayment,
} from './stripe-money.ts';

/** A thing of which we say something else than Stripe. */
export interface Difference {
  readonly id: string;
  readonly here: string | null;
  readonly stripe: string | null;
}

/** What began in one month, on all sides. */
export interface MonthReport {
  readonly month: Month;
  readonly totals: readonly Total[];
  readonly differences: readonly Difference[];
  readonly agrees: boolean;
}

/** A month to compare, and whether all of its notes are still kept. */
export interface MonthToCompare extends Span {
  readonly month: Month;
  readonly hasEvents: boolean;
  readonly hasLedger: boolean;
}

/** Ids of one question to the database. */
const perQuestion = 1_000;

const line = (...words: (string | number | null)[]): string => words.join(' ');
const paymentLine = ({
  status,
  captured,
  refunded,
}: Pick<StripePayment, 'status' | 'captured' | 'refunded'>) => line(status, captured, refunded);
const invoiceLine = ({ status, paid }: Pick<StripeInvoice, 'status' | 'paid'>) => line(status, paid);

/** Takes a thing out of what is left of Stripe's. */
function take<Thing>(things: Map<string, Thing>, id: string): Thing | undefined {
  const thing = things.get(id);
  things.delete(id);
  return thing;
}

/** Of what Stripe has and we did not find in the month: what is ours and we do not have at all. */
async function unheardOf(ctx: RequestContext, money: StripeMoney): Promise<Set<string>> {
  const db = ctx.database.asService('reconcile', ctx.request);
  const things = [money.payments, money.invoices, money.subscriptions]
    .flatMap((kind) => [...kind])
    .filter(([, { isWithin, customer }]) => isWithin && customer !== null);
  const unheard = new Set<string>();
  for (let start = 0; start < things.length; start += perQuestion) {
    const some = things.slice(start, start + perQuestion);
    const customers = some.flatMap(([, { customer }]) => (customer === null ? [] : [customer]));
    const [known, ours] = await db.run((tx) => [
      knownIds(
        tx,
        some.map(([id]) => id),
      ),
      knownCustomers(tx, customers),
    ]);
    const here = new Set(known.map(({ id }) => id));
    const ourCustomers = new Set(ours.map(({ id }) => id));
    for (const [id, { customer }] of some)
      if (!here.has(id) && customer !== null && ourCustomers.has(customer)) unheard.add(id);
  }
  return unheard;
}

/** Compares what was noted, what our tables say and what Stripe says about what began in one month. Throws as askStripe. */
export async function reconcileMonth(ctx: RequestContext, asked: MonthToCompare): Promise<MonthReport> {
  const { month, hasEvents, hasLedger } = asked;
  const money = await askStripe(ctx, (stripe) => fetchStripeMoney(stripe, asked));
  const kept = keptMoney(ctx, asked);
  const totals = new MoneyTotals();
  const differences: Difference[] = [];
  const compare = (id: string, here: string | null, stripe: string | null) => {
    if (here !== stripe) differences.push({ id, here, stripe });
  };
  const noted = (amount: number): number | null => (hasEvents ? amount : null);

  for await (const row of kept.payments) {
    const said = take(money.payments, row.intentId);
    compare(row.intentId, paymentLine(row), said === undefined ? null : paymentLine(said));
    const isOverage = row.purpose === 'overage';
    totals.add(isOverage ? 'consults' : 'invoice payments', row.currency, {
      ledger: isOverage ? noted(row.notedCaptured) : null,
      stored: row.captured,
      stripe: said?.captured ?? 0,
    });
    totals.add('refunds', row.currency, {
      ledger: noted(row.notedRefunded),
      stored: row.refunded,
      stripe: said?.refunded ?? 0,
    });
    totals.add('held', row.currency, {
      stored: row.status === 'authorised' ? row.amount : 0,
      stripe: said?.status === 'authorised' ? said.amount : 0,
    });
  }
  for await (const row of kept.invoices) {
    const said = take(money.invoices, row.id);
    compare(row.id, invoiceLine(row), said === undefined ? null : invoiceLine(said));
    totals.add('invoices', row.currency, {
      ledger: noted(row.notedPaid),
      stored: row.status === 'paid' ? row.paid : 0,
      stripe: said?.status === 'paid' ? said.paid : 0,
    });
  }
  for await (const { stripeId, status } of kept.subscriptions)
    if (stripeId !== null) compare(stripeId, status, take(money.subscriptions, stripeId)?.status ?? null);

  const unheard = await unheardOf(ctx, money);
  for (const [id, said] of money.payments) {
    if (!unheard.has(id)) continue;
    if (said.purpose === 'invoice' && !(await askStripe(ctx, (stripe) => paysInvoice(stripe, id)))) continue;
    compare(id, null, paymentLine(said));
    totals.add(said.purpose === 'overage' ? 'consults' : 'invoice payments', said.currency, {
      stored: 0,
      stripe: said.captured,
    });
    totals.add('refunds', said.currency, { stored: 0, stripe: said.refunded });
    totals.add('held', said.currency, { stored: 0, stripe: said.status === 'authorised' ? said.amount : 0 });
  }
  for (const [id, said] of money.invoices) {
    if (!unheard.has(id)) continue;
    compare(id, null, invoiceLine(said));
    totals.add('invoices', said.currency, { stored: 0, stripe: said.status === 'paid' ? said.paid : 0 });
  }
  for (const [id, { status }] of money.subscriptions) if (unheard.has(id)) compare(id, null, status);

  for await (const sum of kept.units) {
    totals.add('units used', null, { ledger: hasLedger ? sum.notedUsed : null, stored: sum.used });
    totals.add('units of grants in counters', null, {
      ledger: hasLedger ? sum.notedGranted : null,
      stored: sum.granted,
    });
  }
  for await (const sum of kept.grants) {
    totals.add('units beside the plan', null, { ledger: noted(sum.notedGiven), stored: sum.given });
    totals.add('units of grants', null, { ledger: sum.notedTaken, stored: sum.taken });
  }
  await reconcilePayouts(ctx, asked, { totals, compare });
  const list = totals.list();
  return {
    month,
    totals: list,
    differences,
    agrees: differences.length === 0 && list.every(({ agrees }) => agrees),
  };
}
