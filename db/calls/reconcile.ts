import { eq, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Tx } from '../client.ts';
import {
  invoices,
  payments,
  stripeCustomers,
  stripeFormerCustomers,
  userSubscriptions,
} from '../schema/index.ts';

/** Totals of money and units as they were noted and as they stand; see db/functions/reconcile.sql. For the service. */
export const moneyTotals = (tx: Tx) =>
  tx
    .select({
      measure: sql<string>`measure`,
      currency: sql<string | null>`currency`,
      ledger: sql<string | null>`ledger`,
      stored: sql<string>`stored`,
    })
    .from(sql`public.fn_money_totals()`)
    .orderBy(sql`currency nulls last, measure`);

/** Every payment that reached Stripe, by its id there. For the service. */
export const keptPayments = (tx: Tx) =>
  tx
    .select({
      id: payments.paymentIntentId,
      status: payments.status,
      captured: payments.amountCaptured,
      refunded: payments.amountRefunded,
    })
    .from(payments)
    .where(sql`${payments.paymentIntentId} is not null`);

/** Every invoice. For the service. */
export const keptInvoices = (tx: Tx) =>
  tx.select({ id: invoices.id, status: invoices.status, amountPaid: invoices.amountPaid }).from(invoices);

/** Every subscription at Stripe. For the service. */
export const keptSubscriptions = (tx: Tx) =>
  tx
    .select({ id: userSubscriptions.stripeSubscriptionId, status: userSubscriptions.status })
    .from(userSubscriptions)
    .where(eq(userSubscriptions.source, 'stripe'));

/** The customers that are ours, and those that were. For the service. */
export const knownCustomers = (tx: Tx) =>
  unionAll(
    tx.select({ id: stripeCustomers.customerId }).from(stripeCustomers),
    tx.select({ id: stripeFormerCustomers.customerId }).from(stripeFormerCustomers),
  );
