import { and, asc, count, desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { paymentPurposes, paymentStatuses, payments, userProfiles } from '../../db/schema/index.ts';
import type { AdminContext } from '../core/context.ts';
import { adminPaymentOf, adminPaymentSchema, selectPayments } from './admin-payment.ts';
import { contains } from './contains.ts';
import { tableInput, tablePage } from './table-input.ts';

export const listPaymentsInput = tableInput(['createdAt', 'status', 'owner'])
  .extend({
    status: z.enum(paymentStatuses).optional(),
    purpose: z.enum(paymentPurposes).optional(),
  })
  .prefault({});

export const listPaymentsOutput = tablePage(adminPaymentSchema);

const sortable = {
  createdAt: payments.createdAt,
  status: payments.status,
  owner: userProfiles.displayName,
};

/**
 * All payments, filtered, sorted and paged. `q` looks in the names and e-mail addresses of who paid and in Stripe's ids, or is the
 * id of the payment or of who paid.
 */
export async function listPayments(
  ctx: AdminContext,
  input: z.output<typeof listPaymentsInput>,
): Promise<z.infer<typeof listPaymentsOutput>> {
  const { q, status, purpose, page, pageSize, sort } = input;
  const where = and(
    contains(
      q,
      [userProfiles.displayName, userProfiles.email, payments.paymentIntentId, payments.invoiceId],
      [payments.id, payments.userId],
    ),
    status === undefined ? undefined : eq(payments.status, status),
    purpose === undefined ? undefined : eq(payments.purpose, purpose),
  );
  const order = (sort?.dir === 'asc' ? asc : desc)(sortable[sort?.by ?? 'createdAt']);
  const [rows, [matching]] = await ctx.db.run((tx) => [
    selectPayments(tx)
      .where(where)
      .orderBy(order, desc(payments.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    tx
      .select({ total: count() })
      .from(payments)
      .innerJoin(userProfiles, eq(userProfiles.userId, payments.userId))
      .where(where),
  ]);
  return { items: rows.map(adminPaymentOf), total: matching?.total ?? 0 };
}
