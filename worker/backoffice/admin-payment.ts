import { eq, getTableColumns } from 'drizzle-orm';
import * as z from 'zod';
import { paymentPurposes, paymentStatuses } from '../../contract/money.ts';
import type { Tx } from '../../db/client.ts';
import { payments, userProfiles } from '../../db/schema/index.ts';
import { meterSchema } from '../core/entitlements/usage.ts';
import { keyText, type SortKey } from '../core/keyset.ts';

/** A payment as the admin sees it. Amounts in minor units. */
export const adminPaymentSchema = z.object({
  id: z.uuid(),
  purpose: z.enum(paymentPurposes),
  status: z.enum(paymentStatuses),
  amount: z.number().int(),
  amountCaptured: z.number().int(),
  amountRefunded: z.number().int(),
  /** What can still be given back, or let go when it is only held. */
  refundable: z.number().int(),
  currency: z.string(),
  meter: meterSchema.nullable(),
  invoiceId: z.string().nullable(),
  /** Its name at Stripe, once there is money in it. */
  paymentIntentId: z.string().nullable(),
  owner: z.object({ id: z.uuid(), displayName: z.string(), email: z.string() }),
  createdAt: z.iso.datetime(),
});
export type AdminPayment = z.infer<typeof adminPaymentSchema>;

/** How payments are sorted: by when they were made. */
export const paymentsSort: SortKey = {
  id: payments.id,
  key: { kind: 'moment', of: payments.createdAt },
};

/** Payments with their owners and their `key` in a sorted list; narrow it. For the service. */
export const selectPayments = (tx: Tx) =>
  tx
    .select({
      ...getTableColumns(payments),
      ownerName: userProfiles.displayName,
      ownerEmail: userProfiles.email,
      key: keyText(paymentsSort),
    })
    .from(payments)
    .innerJoin(userProfiles, eq(userProfiles.userId, payments.userId));

type Row = Awaited<ReturnType<typeof selectPayments>>[number];

function refundableOf({ status, amount, amountCaptured, amountRefunded }: Row): number {
  if (status === 'authorised') return amount;
  return status === 'captured' || status === 'partially_refunded' ? amountCaptured - amountRefunded : 0;
}

export function adminPaymentOf(row: Row): AdminPayment {
  const { amount, amountCaptured, amountRefunded } = row;
  return {
    id: row.id,
    purpose: row.purpose,
    status: row.status,
    amount,
    amountCaptured,
    amountRefunded,
    refundable: refundableOf(row),
    currency: row.currency,
    meter: meterSchema.nullable().parse(row.meter),
    invoiceId: row.invoiceId,
    paymentIntentId: row.paymentIntentId,
    owner: { id: row.userId, displayName: row.ownerName, email: row.ownerEmail },
    createdAt: row.createdAt.toISOString(),
  };
}
