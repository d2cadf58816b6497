import {
  type After,
  keptSubscriptions,
  notedGrants,
  notedInvoices,
  notedPayments,
  notedStatements,
  notedUnits,
  type Page,
  paidPayouts,
} from '../../../../db/calls/reconcile.ts';
import type { RequestContext } from '../../context.ts';
import type { Span } from './stripe-money.ts';

/** Rows of a page that is read as it is: an answer of some hundred kilobytes. */
const perPage = 2_000;
/** Rows of a page that the database adds up: their notes lie far apart, and on a cold server each is a read from the disk. */
const perSum = 2_000;
const nobody = '00000000-0000-0000-0000-000000000000';

/** Where the first page of a span begins, and where the span ends. */
const edges = ({ from, to }: Span, id: string) => ({
  after: { at: from?.toISOString() ?? '-infinity', id },
  to: to?.toISOString() ?? 'infinity',
});

/** The rows of a span, page by page, each in a request of its own. */
async function* rowsOf<Row extends After>(
  span: Span,
  firstId: string,
  read: (page: Page) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  let { after, to } = edges(span, firstId);
  for (;;) {
    const rows = await read({ after, to, limit: perPage });
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < perPage) return;
    after = last;
  }
}

/** The sums of a span, page by page. */
async function* sumsOf<Sum extends After & { readonly rows: number }>(
  span: Span,
  read: (page: Page) => Promise<readonly Sum[]>,
): AsyncGenerator<Sum> {
  let { after, to } = edges(span, nobody);
  for (;;) {
    const [sum] = await read({ after, to, limit: perSum });
    if (sum === undefined || sum.rows === 0) return;
    yield sum;
    if (sum.rows < perSum) return;
    after = sum;
  }
}

/** What is written down here about money and units that began in a span of time, with what was noted of it when it happened. */
export function keptMoney(ctx: RequestContext, span: Span) {
  const db = ctx.database.asService('reconcile', ctx.request);
  return {
    payments: rowsOf(span, nobody, async (page) => (await db.run((tx) => [notedPayments(tx, page)]))[0]),
    invoices: rowsOf(span, '', async (page) => (await db.run((tx) => [notedInvoices(tx, page)]))[0]),
    subscriptions: rowsOf(
      span,
      nobody,
      async (page) => (await db.run((tx) => [keptSubscriptions(tx, page)]))[0],
    ),
    units: sumsOf(span, async (page) => (await db.run((tx) => [notedUnits(tx, page)]))[0]),
    grants: sumsOf(span, async (page) => (await db.run((tx) => [notedGrants(tx, page)]))[0]),
  };
}

/** What is written down here about statements that were made, and payouts that were transferred, in a span of time. */
export function keptPayouts(ctx: RequestContext, span: Span) {
  const db = ctx.database.asService('reconcile', ctx.request);
  return {
    statements: rowsOf(span, nobody, async (page) => (await db.run((tx) => [notedStatements(tx, page)]))[0]),
    payouts: rowsOf(span, nobody, async (page) => (await db.run((tx) => [paidPayouts(tx, page)]))[0]),
  };
}
