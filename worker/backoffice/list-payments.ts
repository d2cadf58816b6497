import { and, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { paymentPurposes, paymentStatuses } from '../../contract/money.ts';
import { payments } from '../../db/schema/index.ts';
import type { AdminContext } from '../core/context.ts';
import { momentKey } from '../core/cursor.ts';
import type { Merge } from '../core/merged-ids.ts';
import { adminPaymentOf, adminPaymentSchema, paymentsSort, selectPayments } from './admin-payment.ts';
import { filterBranches, fits } from './filter-branches.ts';
import { peopleFound } from './people-found.ts';
import { type Search, searchOf } from './search.ts';
import { tableInput, tablePage } from './table-input.ts';
import { readTable, tableRead } from './table-read.ts';

export const listPaymentsInput = tableInput({ createdAt: momentKey })
  .extend({ status: z.enum(paymentStatuses).optional(), purpose: z.enum(paymentPurposes).optional() })
  .prefault({});
type Input = z.output<typeof listPaymentsInput>;

export const listPaymentsOutput = tablePage(adminPaymentSchema);

const stripeColumns = {
  paymentIntent: payments.paymentIntentId,
  invoice: payments.invoiceId,
  checkoutSession: payments.checkoutSessionId,
} as const;

const columnOf = (search: Search) =>
  search.kind === 'stripe' &&
  (search.of === 'paymentIntent' || search.of === 'invoice' || search.of === 'checkoutSession')
    ? { column: stripeColumns[search.of], id: search.id }
    : undefined;

function mergeOf({ q, status, purpose }: Input): Merge {
  const table = { table: payments, sort: paymentsSort };
  const filters = [
    { of: payments.status, values: paymentStatuses, wanted: status },
    { of: payments.purpose, values: paymentPurposes, wanted: purpose },
  ];
  const search = searchOf(q);
  if (search === undefined) return { ...table, branches: filterBranches(filters) };
  const rest = fits(filters);
  const there = columnOf(search);
  if (there !== undefined) return { ...table, branches: [{ where: and(eq(there.column, there.id), rest) }] };
  const branches = [
    { each: sql`people`, where: and(sql`${payments.userId} = people.person`, rest) },
    ...(search.kind === 'id' ? [{ where: and(eq(payments.id, search.id), rest) }] : []),
  ];
  return { ...table, found: [peopleFound(search)], branches };
}

/**
 * All payments, the newest first unless asked otherwise. `q` is an id of the payment, of who paid, or of either at Stripe, or words in the
 * names and e-mail addresses of who paid.
 */
export function listPayments(ctx: AdminContext, input: Input): Promise<z.infer<typeof listPaymentsOutput>> {
  return readTable(input, async (wanted) => {
    const order = wanted.sort ?? { by: 'createdAt', dir: 'desc' };
    const table = tableRead(mergeOf(wanted), order, wanted);
    const [read, [counted]] = await ctx.db.run((tx) => [
      selectPayments(tx)
        .where(table.where)
        .orderBy(...table.orderBy),
      table.count(tx),
    ]);
    const { rows, beside } = table.cut(read, counted);
    return { items: rows.map(adminPaymentOf), ...beside };
  });
}
